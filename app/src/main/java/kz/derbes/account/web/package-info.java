/** The pages of registration, sign-in, the cabinet and the entrance of staff. */
@NullMarked
package kz.derbes.account.web;

import org.jspecify.annotations.NullMarked;
