/** The desk where staff find and open people, and the page of alarms. */
@NullMarked
package kz.derbes.vault.web;

import org.jspecify.annotations.NullMarked;
