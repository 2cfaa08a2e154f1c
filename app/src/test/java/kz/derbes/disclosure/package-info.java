@NullMarked
package kz.derbes.disclosure;

import org.jspecify.annotations.NullMarked;
