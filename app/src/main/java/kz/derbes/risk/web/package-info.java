/** Pages of the room: the queue, the rules and payments for the staff; the explanation and objection for people. */
@NullMarked
package kz.derbes.risk.web;

import org.jspecify.annotations.NullMarked;
