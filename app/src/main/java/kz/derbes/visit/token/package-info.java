/** The signed word of a page that it was made here, which only its reader can hand on. */
@NullMarked
package kz.derbes.visit.token;

import org.jspecify.annotations.NullMarked;
