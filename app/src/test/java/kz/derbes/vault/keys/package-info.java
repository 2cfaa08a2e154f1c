@NullMarked
package kz.derbes.vault.keys;

import org.jspecify.annotations.NullMarked;
