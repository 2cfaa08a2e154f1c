@NullMarked
package kz.derbes.risk.web;

import org.jspecify.annotations.NullMarked;
