/** What is offered: goods and services with one price each, their stock, pictures, and the search among them. */
@NullMarked
package kz.derbes.order.offer;

import org.jspecify.annotations.NullMarked;
