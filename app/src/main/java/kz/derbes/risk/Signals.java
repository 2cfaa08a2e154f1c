package kz.derbes.risk;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import kz.derbes.law.SubjectId;

/**
 * What is known at the moment of an occasion; address and device are not kept after it (clause 4.1.4).
 *
 * @param address where the request came from, as the site's own proxy tells it
 * @param device the User-Agent as sent; empty when there was none
 * @param deliveryCountry ISO 3166 alpha-2 in any case; empty or blank where nothing is delivered
 * @param tiyn the amount at stake; empty where there is none
 */
public record Signals(
        Occasion occasion,
        SubjectId subject,
        InetAddress address,
        String device,
        Optional<String> deliveryCountry,
        OptionalLong tiyn) {

    public Signals {
        deliveryCountry =
                deliveryCountry.map(it -> it.strip().toUpperCase(Locale.ROOT)).filter(it -> !it.isEmpty());
        if (tiyn.isPresent() && tiyn.getAsLong() < 0) throw new IllegalArgumentException("a negative amount");
    }

    /** Signals of a sign-in, which has no amount and no delivery. */
    public static Signals ofSignIn(SubjectId subject, InetAddress address, String device) {
        return new Signals(Occasion.SIGN_IN, subject, address, device, Optional.empty(), OptionalLong.empty());
    }

    @Override
    public String toString() {
        return "Signals[" + occasion + " " + subject + "]";
    }
}
