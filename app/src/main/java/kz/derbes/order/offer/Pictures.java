package kz.derbes.order.offer;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import kz.derbes.law.Member;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pictures of offers. What is uploaded is drawn anew in two sizes, so that nothing hidden in a file, a place where it was taken
 * for one, gets to a visitor.
 */
@Service
public class Pictures {
    /** The largest file, in bytes. */
    public static final int LARGEST = 3 * 1024 * 1024;

    private static final long MOST_PIXELS = 40_000_000;
    private static final int LARGE = 1200;
    private static final int SMALL = 480;

    private final JdbcClient jdbc;
    private final OfferRows offers;
    private final Ledger ledger;

    Pictures(JdbcClient jdbc, OfferRows offers, Ledger ledger) {
        this.jdbc = jdbc;
        this.offers = offers;
        this.ledger = ledger;
    }

    /** Gives an offer a picture in place of the one it has; a code of what is wrong with the file otherwise. */
    @Transactional
    public Optional<String> put(Offer offer, byte[] file, Member by) {
        if (file.length > LARGEST) return Optional.of("large");
        try {
            var image = read(file);
            if (image.isEmpty()) return Optional.of("picture");
            var id = UUID.randomUUID();
            keep(id, jpeg(image.get(), LARGE), jpeg(image.get(), SMALL));
            offers.picture(offer.slug(), id);
            if (offer.picture() != null)
                jdbc.sql("delete from orders.picture where id = :id")
                        .param("id", offer.picture())
                        .update();
            ledger.record(Fact.of("order.picture-changed", null, by.actor(), java.util.Map.of("offer", offer.slug())));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("picture");
        }
    }

    /** A picture as JPEG; empty when there is none of that number. */
    public Optional<byte[]> jpeg(UUID id, boolean small) {
        return jdbc.sql("select " + (small ? "small" : "large") + " from orders.picture where id = :id")
                .param("id", id)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    private void keep(UUID id, byte[] large, byte[] small) {
        jdbc.sql("insert into orders.picture (id, large, small) values (:id, :large, :small)")
                .param("id", id)
                .param("large", large)
                .param("small", small)
                .update();
    }

    /** The image, unless it is none or would unpack to more than can be held. */
    private static Optional<BufferedImage> read(byte[] file) throws IOException {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) return Optional.empty();
            var reader = readers.next();
            try {
                reader.setInput(input);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) return Optional.empty();
                return Optional.of(reader.read(0));
            } finally {
                reader.dispose();
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) { // a broken file is none
            return Optional.empty();
        }
    }

    private static byte[] jpeg(BufferedImage image, int longest) throws IOException {
        double scale = Math.min(1.0, (double) longest / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(drawn, "jpg", out);
        return out.toByteArray();
    }
}
