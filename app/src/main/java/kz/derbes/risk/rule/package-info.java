/** A small closed language of rules about coarse features; no rule names a person. */
@NullMarked
package kz.derbes.risk.rule;

import org.jspecify.annotations.NullMarked;
