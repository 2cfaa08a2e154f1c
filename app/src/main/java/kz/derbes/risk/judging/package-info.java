/** How signals become a judgement, and what is remembered of it. */
@NullMarked
package kz.derbes.risk.judging;

import org.jspecify.annotations.NullMarked;
