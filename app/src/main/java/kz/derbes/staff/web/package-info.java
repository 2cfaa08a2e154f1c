/** The pages of entering, of one's own factors and sessions, and of the staff as a whole. */
@NullMarked
package kz.derbes.staff.web;

import org.jspecify.annotations.NullMarked;
