/** Baskets: in the session of one visit, or kept between visits for whoever asked for it (clause 3.3#2, conflict C20). */
@NullMarked
package kz.derbes.order.basket;

import org.jspecify.annotations.NullMarked;
