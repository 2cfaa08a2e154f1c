/** Pages of the room: figures for the operator, own hits for a visitor. */
@NullMarked
package kz.derbes.visit.web;

import org.jspecify.annotations.NullMarked;
