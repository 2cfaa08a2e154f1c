/** Advertisers, places, campaigns and what they show, each step of them taken by two members of staff. */
@NullMarked
package kz.derbes.ads.book;

import org.jspecify.annotations.NullMarked;
