/** The pages of the register of transfers. */
@NullMarked
package kz.derbes.disclosure.web;

import org.jspecify.annotations.NullMarked;
