/** The door of an advertiser: a link used once, a short session, nothing but their own figures. */
@NullMarked
package kz.derbes.ads.guest;

import org.jspecify.annotations.NullMarked;
