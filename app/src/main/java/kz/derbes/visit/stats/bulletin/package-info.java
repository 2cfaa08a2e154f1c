/** Reports about whole weeks or months, made by themselves and kept to be taken away. */
@NullMarked
package kz.derbes.visit.stats.bulletin;

import org.jspecify.annotations.NullMarked;
