package kz.derbes.consent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.law.Party;
import kz.derbes.law.Purpose;
import kz.derbes.ledger.Ledger;
import kz.derbes.policy.Policies;
import org.springframework.stereotype.Service;

/** The paper a person can take home: what was allowed, when, on which words, with its proof (CON-06). */
@Service
public class ConsentReceipts {
    private final Consents consents;
    private final Policies policies;
    private final Ledger ledger;

    ConsentReceipts(Consents consents, Policies policies, Ledger ledger) {
        this.consents = consents;
        this.policies = policies;
        this.ledger = ledger;
    }

    /** Empty when the party never gave that consent. */
    public Optional<ConsentReceipt> find(Party party, UUID consent) {
        return consents.find(party, consent).map(this::of);
    }

    private ConsentReceipt of(Consent it) {
        var wording = policies.wording(it.wordingHash())
                .orElseThrow(() -> new IllegalStateException("a consent without its wording: " + it.id()));
        return new ConsentReceipt(it, wording, ledger.proofOf(it.fact()));
    }

    /** A receipt for programs: every part under its own name. */
    public static Map<String, Object> written(ConsentReceipt receipt) {
        var it = receipt.consent();
        var page = new LinkedHashMap<String, Object>();
        page.put("consent", it.id());
        page.put("scope", it.scope().code());
        page.put(
                "purposes",
                it.scope().purposes().stream().sorted().map(Purpose::clause).toList());
        page.put("given", it.givenAt().toString());
        page.put("until", it.until().toString());
        if (it.withdrawnAt() != null) page.put("withdrawn", it.withdrawnAt().toString());
        if (it.replacedAt() != null) page.put("replaced", it.replacedAt().toString());
        page.put("channel", it.channel());
        page.put("language", it.language().code());
        page.put("edition", it.edition());
        page.put("wording_sha256", it.wordingHash());
        page.put("wording", receipt.wording().text());
        page.put("fact", it.fact().toString());
        page.put("sealed", receipt.proof().isPresent());
        receipt.proof().ifPresent(proof -> page.put("proof", proof));
        return page;
    }
}
