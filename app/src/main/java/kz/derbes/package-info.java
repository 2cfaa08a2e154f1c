/** The house of Derbes: the running system behind a website's privacy policy. */
@NullMarked
package kz.derbes;

import org.jspecify.annotations.NullMarked;
