/** The promise as pages: for everybody, and for the operator in the console. */
@NullMarked
package kz.derbes.policy.web;

import org.jspecify.annotations.NullMarked;
