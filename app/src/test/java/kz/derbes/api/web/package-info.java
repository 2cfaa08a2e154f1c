@NullMarked
package kz.derbes.api.web;

import org.jspecify.annotations.NullMarked;
