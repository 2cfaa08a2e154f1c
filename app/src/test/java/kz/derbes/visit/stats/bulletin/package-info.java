@NullMarked
package kz.derbes.visit.stats.bulletin;

import org.jspecify.annotations.NullMarked;
