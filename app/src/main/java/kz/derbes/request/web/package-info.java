/** The pages of requests: the person's, the visitor's and the staff's. */
@NullMarked
package kz.derbes.request.web;

import org.jspecify.annotations.NullMarked;
