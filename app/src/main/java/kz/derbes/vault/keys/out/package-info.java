/** Guards that stand on another machine; only keysets travel there, already sealed or to be sealed, never a person's value. */
@NullMarked
package kz.derbes.vault.keys.out;

import org.jspecify.annotations.NullMarked;
