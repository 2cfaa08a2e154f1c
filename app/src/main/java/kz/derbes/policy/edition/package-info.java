/** Editions of the policy: drafted, posted, readable for ever, compared word by word. */
@NullMarked
package kz.derbes.policy.edition;

import org.jspecify.annotations.NullMarked;
