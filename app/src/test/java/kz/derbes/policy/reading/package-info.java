@NullMarked
package kz.derbes.policy.reading;

import org.jspecify.annotations.NullMarked;
