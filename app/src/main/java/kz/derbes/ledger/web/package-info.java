/** The sealed log as files for anybody, and the journal for the staff. */
@NullMarked
package kz.derbes.ledger.web;

import org.jspecify.annotations.NullMarked;
