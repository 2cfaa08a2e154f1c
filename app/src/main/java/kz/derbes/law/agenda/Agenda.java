package kz.derbes.law.agenda;

import java.time.Instant;
import java.util.List;
import kz.derbes.law.Role;

/** What the staff of a room have to do; each room that has work with a clock brings one. */
public interface Agenda {

    /** The room's name, as in its package. */
    String room();

    /** Open work that this role may do, the earliest due first, at most so many; empty when there is none. */
    List<Task> open(Role role, int limit);

    /** How much of it is open for this role, kind by kind; kinds with nothing open may be left out. */
    List<Count> counts(Role role, Instant now, Instant soon);
}
