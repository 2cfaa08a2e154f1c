/** Advertisements on their way to a page and what comes back: shown, looked at, clicked. */
@NullMarked
package kz.derbes.ads.show;

import org.jspecify.annotations.NullMarked;
