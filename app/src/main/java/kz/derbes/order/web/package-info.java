/** The pages of the shop, of orders, and of those who send them. */
@NullMarked
package kz.derbes.order.web;

import org.jspecify.annotations.NullMarked;
