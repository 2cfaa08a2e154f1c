/** What watches those who read: budgets, reading in bulk, invented people, and the alarms they raise. */
@NamedInterface("watch")
@NullMarked
package kz.derbes.vault.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
