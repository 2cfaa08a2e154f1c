/** Tests of the pages of the shop. */
@NullMarked
package kz.derbes.order.web;

import org.jspecify.annotations.NullMarked;
