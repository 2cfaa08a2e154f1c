package kz.derbes.consent;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.derbes.consent.Standing.State;
import kz.derbes.law.Actor;
import kz.derbes.law.Scope;
import kz.derbes.law.VisitorId;
import kz.derbes.policy.Wording;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a browser's owner decided in the banner.
 *
 * <p>Global Privacy Control counts as a refusal of everything. It is stronger than what was allowed before it was
 * switched on, and weaker than a choice made while it was on, which is express and later.
 */
@Service
public class Choices {
    /** What the banner asks for. */
    public static final List<Scope> ASKED =
            Stream.of(Scope.values()).filter(Scope::askedInBanner).toList();

    private final ChoiceCookie cookie;
    private final Consents consents;

    Choices(ChoiceCookie cookie, Consents consents) {
        this.cookie = cookie;
        this.consents = consents;
    }

    /** Reads the request alone; nothing is asked of the database and nothing is written. */
    public Standing standing(HttpServletRequest request) {
        var choice = cookie.read(request);
        if (signals(request) && choice.filter(Choice::underSignal).isEmpty())
            return new Standing(State.SIGNAL, Optional.empty());
        if (choice.isEmpty()) return new Standing(State.UNDECIDED, Optional.empty());
        var visitor = choice.get().visitor();
        return new Standing(visitor.isPresent() ? State.ALLOWED : State.REFUSED, visitor);
    }

    /** Gives what is allowed, withdraws the rest, and returns the cookie that remembers it. */
    @Transactional
    public ResponseCookie decide(HttpServletRequest request, List<Wording> allowed) {
        var before = cookie.read(request).flatMap(Choice::visitor);
        if (allowed.isEmpty()) {
            before.ifPresent(it -> keep(it, List.of()));
            return cookie.written(Choice.refused(signals(request)), request.isSecure());
        }
        var visitor = before.orElseGet(VisitorId::random);
        keep(visitor, allowed);
        return cookie.written(Choice.allowed(visitor, signals(request)), request.isSecure());
    }

    /** Whether the browser sends Global Privacy Control. */
    public static boolean signals(HttpServletRequest request) {
        return "1".equals(request.getHeader("Sec-GPC"));
    }

    private void keep(VisitorId visitor, List<Wording> allowed) {
        var actor = Actor.visitor(visitor);
        var live = consents.live(visitor);
        for (var wording : allowed) {
            boolean known = live.stream().anyMatch(it -> it.wordingHash().equals(wording.hash()));
            if (!known) consents.give(visitor, wording, actor, "banner");
        }
        var scopes = allowed.stream().map(Wording::scope).collect(Collectors.toSet());
        withdrawAllBut(scopes, visitor, actor);
    }

    private void withdrawAllBut(Set<Scope> scopes, VisitorId visitor, Actor actor) {
        ASKED.stream().filter(it -> !scopes.contains(it)).forEach(it -> consents.withdraw(visitor, it, actor));
    }
}
