/** People who ask without an account: an e-mail proved by a code, kept under a consent of its own for as long as it is needed. */
@NullMarked
package kz.derbes.request.guest;

import org.jspecify.annotations.NullMarked;
