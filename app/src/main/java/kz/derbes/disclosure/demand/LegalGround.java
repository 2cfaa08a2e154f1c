package kz.derbes.disclosure.demand;

import java.util.Set;

/**
 * An act by which a state body may demand personal data.
 *
 * @param act the act as it is cited
 * @param kinds which bodies may rely on it
 * @param covert whether it knows measures of which the person hears only later
 * @param certainty how sure the line is, as in the law file
 */
public record LegalGround(String code, String act, Set<BodyKind> kinds, boolean covert, String certainty) {}
