@NullMarked
package kz.derbes.consent;

import org.jspecify.annotations.NullMarked;
