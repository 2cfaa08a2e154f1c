@NullMarked
package kz.derbes.risk;

import org.jspecify.annotations.NullMarked;
