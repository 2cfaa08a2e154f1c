package kz.derbes.staff;

import java.util.Collection;
import java.util.UUID;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Component;

/** Decides what a member must still do: accept the text, show a factor of their own, keep recovery codes. */
@Component
class Steps {
    private final Confidentiality confidentiality;
    private final KeeperRows factors;
    private final RecoveryRows codes;

    Steps(Confidentiality confidentiality, KeeperRows factors, RecoveryRows codes) {
        this.confidentiality = confidentiality;
        this.factors = factors;
        this.codes = codes;
    }

    Step next(UUID member, Collection<FactorGrantedAuthority> shown) {
        if (!confidentiality.acceptedBy(member)) return Step.TEXT;
        if (shown.isEmpty()) return Step.FACTOR;
        if (factors.holdsAFactor(member) && codes.count(member) == 0) return Step.CODES;
        return Step.DONE;
    }
}
