/** Signals and what is coarse in them: nothing here keeps an address or a device. */
@NullMarked
package kz.derbes.risk.signal;

import org.jspecify.annotations.NullMarked;
