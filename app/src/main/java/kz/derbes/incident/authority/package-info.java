/** What goes to the authority: the notice as a paper, the affected people as an encrypted file, and the register. */
@NullMarked
package kz.derbes.incident.authority;

import org.jspecify.annotations.NullMarked;
