/** The way a written letter takes out of the house: an SMTP server, or the mailbox of the demo. */
@NullMarked
package kz.derbes.notification.out;

import org.jspecify.annotations.NullMarked;
