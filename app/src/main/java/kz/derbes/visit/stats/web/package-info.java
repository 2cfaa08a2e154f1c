/** Pages of figures: for staff, for whoever has a shared link, for programs with a key. */
@NullMarked
package kz.derbes.visit.stats.web;

import org.jspecify.annotations.NullMarked;
