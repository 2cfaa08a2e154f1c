/** Demands of state bodies: entered, judged, approved by a second person, handed over, and told to the person (clause 5.2). */
@NullMarked
package kz.derbes.disclosure.demand;

import org.jspecify.annotations.NullMarked;
