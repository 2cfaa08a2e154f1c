@NullMarked
package kz.derbes.vault.keys.out;

import org.jspecify.annotations.NullMarked;
