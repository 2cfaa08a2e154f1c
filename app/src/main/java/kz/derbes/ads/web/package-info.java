/** The pages of advertisements: for visitors, for staff, for advertisers. */
@NullMarked
package kz.derbes.ads.web;

import org.jspecify.annotations.NullMarked;
