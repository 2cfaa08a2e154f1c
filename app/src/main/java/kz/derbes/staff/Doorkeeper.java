package kz.derbes.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.derbes.door.Sessions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Service;

/** Begins the sessions of members: on the way in until every step is done, then with the role of the member. */
@Service
public class Doorkeeper {
    private final MemberRows members;
    private final Steps steps;
    private final Arrivals arrivals;
    private final Sessions sessions;
    private final Clock clock;
    private final boolean demo;

    Doorkeeper(
            MemberRows members,
            Steps steps,
            Arrivals arrivals,
            Sessions sessions,
            Clock clock,
            @Value("${derbes.demo:false}") boolean demo) {
        this.members = members;
        this.steps = steps;
        this.arrivals = arrivals;
        this.sessions = sessions;
        this.clock = clock;
        this.demo = demo;
    }

    /** Lets a member go as far as the proof reaches and returns where that is. */
    public String admit(HttpServletRequest request, HttpServletResponse response, Entry.Known known) {
        return begin(request, response, known.member(), shown(known.by()), true);
    }

    /** The same for a member who shows a factor in a session that has begun. */
    public String prove(
            HttpServletRequest request, HttpServletResponse response, Authentication who, UUID member, Proof by) {
        var shown = shown(by);
        factors(who).stream()
                .filter(it ->
                        shown.stream().noneMatch(fresh -> fresh.getAuthority().equals(it.getAuthority())))
                .forEach(shown::add);
        boolean inside = Standing.role(who).isPresent();
        if (inside) arrivals.proved(member, by);
        return begin(request, response, member, shown, !inside);
    }

    /** Goes on from where the session stands. */
    public String proceed(HttpServletRequest request, HttpServletResponse response, Authentication who, UUID member) {
        var step = steps.next(member, factors(who));
        return step == Step.DONE ? begin(request, response, member, factors(who), true) : step.path();
    }

    /** What stands between this session and the console. */
    public Step next(Authentication who, UUID member) {
        return steps.next(member, factors(who));
    }

    private String begin(
            HttpServletRequest request,
            HttpServletResponse response,
            UUID member,
            List<FactorGrantedAuthority> shown,
            boolean arriving) {
        var colleague = members.find(member).filter(Colleague::active).orElse(null);
        if (colleague == null) return "/console/sign-in";
        var step = steps.next(member, shown);
        if (step == Step.DONE && arriving) arrivals.entered(colleague, shown);
        var authorities = new ArrayList<GrantedAuthority>(shown);
        authorities.add(new SimpleGrantedAuthority(
                step == Step.DONE ? Standing.authority(colleague.role()) : Standing.ENTERING_AUTHORITY));
        sessions.begin(request, response, colleague.principal(), authorities);
        return step.path();
    }

    /** A link counts as a factor in a demo alone, where nobody's data is behind the door. */
    private List<FactorGrantedAuthority> shown(Proof by) {
        var shown = new ArrayList<FactorGrantedAuthority>();
        boolean counts = by == Proof.PASSKEY || by == Proof.TOTP || (by == Proof.START && demo);
        if (counts) shown.add(by.authority(clock.instant()));
        return shown;
    }

    private static List<FactorGrantedAuthority> factors(Authentication who) {
        return who.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(FactorGrantedAuthority.class::cast)
                .toList();
    }
}
