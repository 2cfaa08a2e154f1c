/** What was counted, for staff and for the advertiser. */
@NullMarked
package kz.derbes.ads.report;

import org.jspecify.annotations.NullMarked;
