package kz.derbes.law.holding;

import java.util.Set;
import kz.derbes.law.Basis;
import kz.derbes.law.Purpose;
import kz.derbes.law.Recipient;

/**
 * One kind of thing a room keeps about people.
 *
 * @param item a field code or the room's own word, such as {@code consent-record}
 * @param purposes what it is kept for
 * @param basis why it may be kept
 * @param term key of the term in the law file after which it goes
 * @param recipients who outside the site can receive it; empty means nobody
 */
public record Holding(String item, Set<Purpose> purposes, Basis basis, String term, Set<Recipient> recipients) {}
