package kz.derbes.ads.book;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import kz.derbes.ads.core.Size;

/** Takes pictures in: PNG, JPEG or GIF, looked at before they are unpacked, drawn anew without anything hidden in them. */
final class Pictures {
    /** The most bytes of a file that is sent, and of the one that is kept. */
    static final int MOST_BYTES = 600 * 1024;

    private static final List<String> FORMATS = List.of("png", "jpeg", "gif");

    private Pictures() {}

    /** Empty when it is no such picture, when a side is longer than allowed, or when it is too large even drawn anew. */
    static Optional<Picture> take(byte[] file) {
        if (file.length == 0 || file.length > MOST_BYTES) return Optional.empty();
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) return Optional.empty();
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return read(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            return Optional.empty(); // a reader meets whatever was sent
        }
    }

    private static Optional<Picture> read(ImageReader reader) throws IOException {
        if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) return Optional.empty();
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width < 1 || height < 1 || width > Size.MOST || height > Size.MOST) return Optional.empty();
        var drawn = reader.read(0);
        var size = new Size(width, height);
        if (drawn.getColorModel().hasAlpha()) return write(drawn, BufferedImage.TYPE_INT_ARGB, "png", size);
        var jpeg = write(drawn, BufferedImage.TYPE_INT_RGB, "jpeg", size);
        var png = write(drawn, BufferedImage.TYPE_INT_RGB, "png", size);
        if (png.isEmpty()) return jpeg;
        return jpeg.filter(it -> it.bytes().length < png.get().bytes().length).or(() -> png);
    }

    private static Optional<Picture> write(BufferedImage drawn, int type, String format, Size size) throws IOException {
        var fresh = new BufferedImage(size.width(), size.height(), type);
        var brush = fresh.createGraphics();
        brush.drawImage(drawn, 0, 0, null);
        brush.dispose();
        var bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(fresh, format, bytes) || bytes.size() > MOST_BYTES) return Optional.empty();
        return Optional.of(new Picture("image/" + format, bytes.toByteArray(), size));
    }
}
