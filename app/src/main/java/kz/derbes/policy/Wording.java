package kz.derbes.policy;

import kz.derbes.law.Language;
import kz.derbes.law.Scope;

/**
 * The exact text a person is asked to agree to: the consent document with the eight elements of PDL 8(4) filled in.
 *
 * @param edition number of the published edition of the policy it belongs to
 * @param text what is shown, byte for byte
 * @param hash SHA-256 of the text in UTF-8, lower-case hex; kept for ever beside the text
 */
public record Wording(Scope scope, Language language, int edition, String text, String hash) {}
