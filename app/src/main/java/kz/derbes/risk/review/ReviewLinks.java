package kz.derbes.risk.review;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.door.Seal;
import org.springframework.stereotype.Component;

/** Addresses of the pages of reviews: nobody can make one without the key, and none is kept. */
@Component
public class ReviewLinks {
    private static final int BYTES = 16;
    private static final int NUMBER = 36;
    private final Seal seal;

    ReviewLinks(Seal seal) {
        this.seal = seal;
    }

    /** The path of the page of that review. */
    public String page(UUID review) {
        return "/risk/review/" + token(review);
    }

    public String token(UUID review) {
        return review + "." + HexFormat.of().formatHex(seal.of("risk.review", review.toString()), 0, BYTES);
    }

    /** The review of a token; empty for one that was not made here. */
    public Optional<UUID> review(String token) {
        if (token.length() != NUMBER + 1 + 2 * BYTES) return Optional.empty();
        try {
            var review = UUID.fromString(token.substring(0, NUMBER));
            boolean own = MessageDigest.isEqual(token(review).getBytes(US_ASCII), token.getBytes(US_ASCII));
            return own ? Optional.of(review) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
