/** Tests of the pages of the accounts. */
@NullMarked
package kz.derbes.account.web;

import org.jspecify.annotations.NullMarked;
