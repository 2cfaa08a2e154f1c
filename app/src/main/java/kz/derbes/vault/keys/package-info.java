/** Where the keysets of the vault rest between two lives of the process, and what they are sealed under there. */
@NullMarked
package kz.derbes.vault.keys;

import org.jspecify.annotations.NullMarked;
