/** The command {@code derbes policy check}: a policy file read without a server. */
@NullMarked
package kz.derbes.policy.check;

import org.jspecify.annotations.NullMarked;
