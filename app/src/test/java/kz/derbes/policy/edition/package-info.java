@NullMarked
package kz.derbes.policy.edition;

import org.jspecify.annotations.NullMarked;
