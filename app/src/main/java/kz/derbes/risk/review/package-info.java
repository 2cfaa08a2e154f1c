/** What a person looks at before a Stop may stand: the queue, the objections and their clocks (CON-14). */
@NullMarked
package kz.derbes.risk.review;

import org.jspecify.annotations.NullMarked;
