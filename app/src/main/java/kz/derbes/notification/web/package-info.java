/** The post as pages: the console's view of the outbox and the mailbox of the demo. */
@NullMarked
package kz.derbes.notification.web;

import org.jspecify.annotations.NullMarked;
