package kz.derbes.consent;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kz.derbes.law.Language;
import kz.derbes.law.Scope;
import kz.derbes.law.VisitorId;
import kz.derbes.ledger.FactId;
import org.springframework.context.ApplicationContext;

/** Browsers whose owners have decided, for the tests of rooms that ask for their consent. */
public final class TestingVisitors {
    private final ConsentRows rows;
    private final ChoiceCookie cookie;
    private final Clock clock;

    public TestingVisitors(ApplicationContext context) {
        rows = context.getBean(ConsentRows.class);
        cookie = context.getBean(ChoiceCookie.class);
        clock = context.getBean(Clock.class);
    }

    /** A visitor who allowed that, for as long as that; a negative time has already ended. */
    public VisitorId allowed(Scope scope, Duration life) {
        var visitor = VisitorId.random();
        var end = clock.instant().plus(life);
        rows.add(List.of(new Consent(
                UUID.randomUUID(),
                visitor,
                scope,
                "0".repeat(64),
                1,
                Language.KK,
                "banner",
                end.minus(Duration.ofDays(1)),
                end,
                null,
                null,
                new FactId(UUID.randomUUID()))));
        return visitor;
    }

    /** Ends it as a withdrawal does, without telling anybody. */
    public void end(VisitorId visitor, Scope scope) {
        rows.end(visitor, scope, clock.instant(), "withdrawn");
    }

    /** The header that this visitor's browser sends. */
    public String cookieOf(VisitorId visitor) {
        return header(Choice.allowed(visitor, false));
    }

    /** The header of a browser whose owner refused. */
    public String cookieOfRefusal() {
        return header(Choice.refused(false));
    }

    private String header(Choice choice) {
        var written = cookie.written(choice, false);
        return written.getName() + "=" + written.getValue();
    }
}
