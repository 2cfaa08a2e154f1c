/** Tests of counting, of the gate, of the noise and of the release by two. */
@NullMarked
package kz.derbes.census;

import org.jspecify.annotations.NullMarked;
