package kz.derbes.consent;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import kz.derbes.law.VisitorId;
import org.springframework.stereotype.Component;

/** Tells whether a browser belongs to a visitor who allowed it to be recognised (clause 3.3#2). */
@Component
public class VisitorCookie {
    private final Choices choices;

    VisitorCookie(Choices choices) {
        this.choices = choices;
    }

    /**
     * The visitor of a genuine cookie; empty for who refused, has not decided, sends Global Privacy Control, or sends a
     * cookie that was not made here.
     */
    public Optional<VisitorId> read(HttpServletRequest request) {
        return choices.standing(request).visitor();
    }
}
