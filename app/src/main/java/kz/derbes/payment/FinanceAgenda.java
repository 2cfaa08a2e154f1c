package kz.derbes.payment;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kz.derbes.law.Role;
import kz.derbes.law.agenda.Agenda;
import kz.derbes.law.agenda.Count;
import kz.derbes.law.agenda.Task;

/** Work of one kind with money, which the owner and the finance staff do. */
public abstract class FinanceAgenda implements Agenda {
    private static final int MOST = 1_000;
    private static final Set<Role> WORKERS = EnumSet.of(Role.OWNER, Role.FINANCE);
    private final String kind;
    private final String page;

    /**
     * Work of that kind.
     *
     * @param kind as in {@link Task}
     * @param page the console page that lists it
     */
    protected FinanceAgenda(String kind, String page) {
        this.kind = kind;
        this.page = page;
    }

    /** What is open, the earliest due first. */
    protected abstract List<Task> tasks(int limit);

    @Override
    public String room() {
        return "payment";
    }

    @Override
    public List<Task> open(Role role, int limit) {
        return WORKERS.contains(role) ? tasks(limit) : List.of();
    }

    @Override
    public List<Count> counts(Role role, Instant now, Instant soon) {
        return Count.of(kind, page, open(role, MOST).stream().map(Task::due).toList(), now, soon);
    }
}
