@NullMarked
package kz.derbes.risk.rule;

import org.jspecify.annotations.NullMarked;
