/** Tests of registration, sign-in, the cabinet and erasure. */
@NullMarked
package kz.derbes.account;

import org.jspecify.annotations.NullMarked;
