package kz.derbes.consent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.derbes.law.Party;
import kz.derbes.law.VisitorId;
import kz.derbes.policy.Wording;

/** What makes an act a consent that can be proven later (CON-02, CON-06). */
final class Acts {

    private static final int MOST = 64;
    private static final Map<String, String> PROVEN = new ConcurrentHashMap<>();

    private Acts() {}

    static void check(Party party, Wording shown, String channel) {
        if (!Consents.CHANNELS.contains(channel)) throw new IllegalArgumentException("not an express act: " + channel);
        if (!isProven(shown)) throw new IllegalArgumentException("the wording is not the one its hash names");
        if (party instanceof VisitorId && !shown.scope().askedOfVisitors())
            throw new IllegalArgumentException("a visitor is not asked for " + shown.scope());
    }

    /** A text is hashed once, however many agree to it. */
    private static boolean isProven(Wording shown) {
        if (shown.text().equals(PROVEN.get(shown.hash()))) return true;
        if (!hash(shown.text()).equals(shown.hash())) return false;
        if (PROVEN.size() >= MOST) PROVEN.clear();
        PROVEN.put(shown.hash(), shown.text());
        return true;
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
