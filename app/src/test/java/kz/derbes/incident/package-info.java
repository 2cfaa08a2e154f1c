/** Tests of breaches: clocks, people, notices, journal and pages. */
@NullMarked
package kz.derbes.incident;

import org.jspecify.annotations.NullMarked;
