package kz.derbes.order;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Language;
import kz.derbes.law.Recipient;
import kz.derbes.law.SubjectId;
import kz.derbes.policy.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to order, as the page of the checkout showed it to them.
 *
 * @param attempt number of the form; sent twice it makes one order
 * @param account whose account it is; null for a guest
 * @param shown the text of the consent that was agreed to (scope payment)
 * @param permits for which recipients a permission was ticked, each with the SHA-256 of its text
 * @param typed name, phone, for a guest the e-mail, and for a delivery the address
 */
public record Wish(
        UUID attempt,
        @Nullable SubjectId account,
        List<Item> items,
        Paying paying,
        Handing handing,
        String country,
        Language language,
        Wording shown,
        Map<Recipient, String> permits,
        Map<FieldCode, String> typed,
        From from) {

    /** So many of an offer at the price, in tiyn, that was shown. */
    public record Item(UUID offer, int quantity, long tiyn) {}

    /**
     * Where the wish came from; forgotten once risk has judged it (4.1.4).
     *
     * @param device the User-Agent as sent; empty when there was none
     */
    public record From(InetAddress address, String device) {
        @Override
        public String toString() {
            return "From[]";
        }
    }

    @Override
    public String toString() {
        return "Wish[" + attempt + "]";
    }
}
