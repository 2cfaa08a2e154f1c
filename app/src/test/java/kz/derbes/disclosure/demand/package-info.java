@NullMarked
package kz.derbes.disclosure.demand;

import org.jspecify.annotations.NullMarked;
