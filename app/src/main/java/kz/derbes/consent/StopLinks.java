package kz.derbes.consent;

import java.util.Optional;
import java.util.UUID;
import kz.derbes.law.Actor;
import kz.derbes.law.Scope;
import kz.derbes.law.SubjectId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links in letters by which their reader takes a consent back without signing in (ADS-04). */
@Service
public class StopLinks {
    private static final String USE = "stop";

    private final Consents consents;
    private final ConsentRows rows;
    private final Seal seal;

    StopLinks(Consents consents, ConsentRows rows, Seal seal) {
        this.consents = consents;
        this.rows = rows;
        this.seal = seal;
    }

    /** The path that withdraws the live consent; empty when none lives. It names the consent, not the person. */
    public Optional<String> path(SubjectId subject, Scope scope) {
        return switch (consents.permission(subject, scope)) {
            case Permission.Granted granted ->
                Optional.of("/consent/stop/" + seal.sign(USE, granted.consent().toString()));
            case Permission.Refused _ -> Optional.empty();
        };
    }

    /** The consent a link speaks of; empty when the link was not made here. */
    public Optional<Consent> consent(String token) {
        return seal.open(USE, token).map(UUID::fromString).flatMap(rows::find);
    }

    /** Does what the link promises, as often as it is used; false when the link was not made here. */
    @Transactional
    public boolean stop(String token) {
        var found = consent(token);
        found.filter(it -> it.party() instanceof SubjectId)
                .filter(it -> it.withdrawnAt() == null)
                .ifPresent(it -> consents.withdraw(it.party(), it.scope(), Actor.subject((SubjectId) it.party())));
        return found.isPresent();
    }
}
