package kz.derbes.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.staff.BreakGlass;
import kz.derbes.staff.Factors;
import kz.derbes.staff.Members;
import kz.derbes.staff.SecondEyes;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page of the console says above its own words. */
@ControllerAdvice
class Notices {
    private final BreakGlass glass;
    private final Factors factors;
    private final SecondEyes approvals;

    Notices(BreakGlass glass, Factors factors, SecondEyes approvals) {
        this.glass = glass;
        this.factors = factors;
        this.approvals = approvals;
    }

    /**
     * The notices of a page.
     *
     * @param broken glass of which nobody has taken notice
     * @param mayNotice whether the reader may take notice of it, unless it made them
     * @param factorless whether the reader came in without a factor, which a demo allows
     * @param questions how many deeds of others wait for the reader's eyes
     */
    record Shown(
            List<BreakGlass.Broken> broken, boolean mayNotice, boolean factorless, long questions, String reader) {}

    @ModelAttribute("notices")
    @Nullable
    Shown notices(HttpServletRequest request) {
        if (!request.getRequestURI().startsWith("/console")) return null;
        return Members.current(SecurityContextHolder.getContext().getAuthentication())
                .map(this::shown)
                .orElse(null);
    }

    private Shown shown(Member reader) {
        boolean decides = reader.role() == Role.OWNER || reader.role() == Role.PRIVACY_OFFICER;
        String number = reader.actor().id();
        return new Shown(
                glass.loud(),
                decides,
                number(number).filter(it -> factors.of(it).isEmpty()).isPresent(),
                decides ? waiting(number) : 0,
                number);
    }

    private long waiting(String reader) {
        return approvals.waiting().stream()
                .filter(it -> !it.maker().equals(reader))
                .count();
    }

    private static Optional<UUID> number(String text) {
        return Members.number("staff-" + text);
    }
}
