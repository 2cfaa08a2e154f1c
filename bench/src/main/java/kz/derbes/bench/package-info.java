/** Measures the running product and puts each figure beside its ceiling; not shipped. */
@NullMarked
package kz.derbes.bench;

import org.jspecify.annotations.NullMarked;
