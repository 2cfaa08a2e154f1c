/** What tests of every room stand on: one PostgreSQL for the run, one database for each application context. */
@NullMarked
package kz.derbes.testing;

import org.jspecify.annotations.NullMarked;
