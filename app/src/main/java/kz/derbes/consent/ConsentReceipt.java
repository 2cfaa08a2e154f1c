package kz.derbes.consent;

import java.util.Optional;
import kz.derbes.policy.Wording;

/**
 * A consent with the text it was given on and the proof that it was given.
 *
 * @param proof empty until the log is sealed over the fact, a moment after the act
 */
public record ConsentReceipt(Consent consent, Wording wording, Optional<String> proof) {}
