@NullMarked
package kz.derbes.policy.check;

import org.jspecify.annotations.NullMarked;
