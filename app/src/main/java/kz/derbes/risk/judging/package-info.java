/** How signals become a judgement. */
@NullMarked
package kz.derbes.risk.judging;

import org.jspecify.annotations.NullMarked;
