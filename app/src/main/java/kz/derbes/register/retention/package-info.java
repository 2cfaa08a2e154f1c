/** How long each thing is kept, the sweep that ends it, and the proof that it did (clause 5.1). */
@NullMarked
package kz.derbes.register.retention;

import org.jspecify.annotations.NullMarked;
