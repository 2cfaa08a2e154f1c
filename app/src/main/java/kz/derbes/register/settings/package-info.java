/** With which settings the house runs, and since when. */
@NullMarked
package kz.derbes.register.settings;

import org.jspecify.annotations.NullMarked;
