/** Tests of what goes to the authority. */
@NullMarked
package kz.derbes.incident.authority;

import org.jspecify.annotations.NullMarked;
