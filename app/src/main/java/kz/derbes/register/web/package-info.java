/** The console pages of the register. */
@NullMarked
package kz.derbes.register.web;

import org.jspecify.annotations.NullMarked;
