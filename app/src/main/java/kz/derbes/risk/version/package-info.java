/** Versions of the rules: written by one, switched on by two, and none ever lost. */
@NullMarked
package kz.derbes.risk.version;

import org.jspecify.annotations.NullMarked;
