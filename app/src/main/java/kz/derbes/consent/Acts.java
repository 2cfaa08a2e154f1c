package kz.derbes.consent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import kz.derbes.law.Party;
import kz.derbes.law.VisitorId;
import kz.derbes.policy.Wording;

/** What makes an act a consent that can be proven later (CON-02, CON-06). */
final class Acts {

    private Acts() {}

    static void check(Party party, Wording shown, String channel) {
        if (!Consents.CHANNELS.contains(channel)) throw new IllegalArgumentException("not an express act: " + channel);
        if (!hash(shown.text()).equals(shown.hash()))
            throw new IllegalArgumentException("the wording is not the one its hash names");
        if (party instanceof VisitorId && !shown.scope().askedOfVisitors())
            throw new IllegalArgumentException("a visitor is not asked for " + shown.scope());
    }

    private static String hash(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
