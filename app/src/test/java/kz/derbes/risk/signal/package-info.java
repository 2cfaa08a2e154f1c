@NullMarked
package kz.derbes.risk.signal;

import org.jspecify.annotations.NullMarked;
