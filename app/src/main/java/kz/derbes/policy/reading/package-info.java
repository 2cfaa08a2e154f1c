/** Reading a policy out of the operator's own document: clauses, promises, defects and conflicts; pure Java. */
@NullMarked
package kz.derbes.policy.reading;

import org.jspecify.annotations.NullMarked;
