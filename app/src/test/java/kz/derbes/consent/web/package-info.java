@NullMarked
package kz.derbes.consent.web;

import org.jspecify.annotations.NullMarked;
