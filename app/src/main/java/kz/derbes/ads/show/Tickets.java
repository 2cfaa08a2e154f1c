package kz.derbes.ads.show;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.ads.core.Whereabouts;
import kz.derbes.door.Seal;
import org.springframework.stereotype.Component;

/** Writes showings down under a signature and reads back only what was signed here. */
@Component
public class Tickets {
    private static final String DOMAIN = "ad ticket";
    private static final int FIXED = 3 * 16 + 4 + 8 + 1 + 2 + 4;
    private static final int MAC = 16;
    private static final int LONGEST = 256;
    private static final byte NOT_ALLOWED = 0;
    private static final byte UNKNOWN = 1;
    private static final byte KNOWN = 2;

    private final Seal seal;

    Tickets(Seal seal) {
        this.seal = seal;
    }

    public String write(Ticket it) {
        byte[] placement = it.placement().getBytes(StandardCharsets.US_ASCII);
        var bytes = ByteBuffer.allocate(FIXED + placement.length + MAC);
        for (var id : new UUID[] {it.nonce(), it.campaign(), it.creative()})
            bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        bytes.putInt((int) it.at().getEpochSecond()).putLong(it.lease());
        where(it.where(), bytes);
        bytes.put(placement);
        byte[] all = bytes.array();
        System.arraycopy(mac(all), 0, all, all.length - MAC, MAC);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** Empty for what was not written here. */
    public Optional<Ticket> read(String token) {
        if (token.length() > LONGEST) return Optional.empty();
        try {
            byte[] all = Base64.getUrlDecoder().decode(token);
            if (all.length <= FIXED + MAC) return Optional.empty();
            byte[] given = Arrays.copyOfRange(all, all.length - MAC, all.length);
            return MessageDigest.isEqual(given, mac(all)) ? Optional.of(ticket(all)) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private byte[] mac(byte[] all) {
        var text = Base64.getEncoder().encodeToString(Arrays.copyOf(all, all.length - MAC));
        return Arrays.copyOf(seal.of(DOMAIN, text), MAC);
    }

    private static Ticket ticket(byte[] all) {
        var bytes = ByteBuffer.wrap(all);
        var nonce = new UUID(bytes.getLong(), bytes.getLong());
        var campaign = new UUID(bytes.getLong(), bytes.getLong());
        var creative = new UUID(bytes.getLong(), bytes.getLong());
        var at = Instant.ofEpochSecond(Integer.toUnsignedLong(bytes.getInt()));
        long lease = bytes.getLong();
        var where = where(bytes);
        var placement = new String(all, FIXED, all.length - FIXED - MAC, StandardCharsets.US_ASCII);
        return new Ticket(nonce, campaign, creative, placement, at, lease, where);
    }

    private static void where(Whereabouts where, ByteBuffer bytes) {
        switch (where) {
            case Whereabouts.NotAllowed() ->
                bytes.put(NOT_ALLOWED).putShort((short) 0).putInt(0);
            case Whereabouts.Unknown(Instant since) ->
                bytes.put(UNKNOWN).putShort((short) 0).putInt(day(since));
            case Whereabouts.Known(String country, Instant since) ->
                bytes.put(KNOWN)
                        .put((byte) country.charAt(0))
                        .put((byte) country.charAt(1))
                        .putInt(day(since));
        }
    }

    private static Whereabouts where(ByteBuffer bytes) {
        byte kind = bytes.get();
        var country = "" + (char) bytes.get() + (char) bytes.get();
        var since = Instant.EPOCH.plus(Duration.ofDays(bytes.getInt()));
        return switch (kind) {
            case NOT_ALLOWED -> new Whereabouts.NotAllowed();
            case UNKNOWN -> new Whereabouts.Unknown(since);
            default -> new Whereabouts.Known(country, since);
        };
    }

    private static int day(Instant since) {
        return (int) Duration.between(Instant.EPOCH, since).toDays();
    }
}
