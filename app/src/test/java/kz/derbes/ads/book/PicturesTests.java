package kz.derbes.ads.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import kz.derbes.ads.core.Size;
import org.junit.jupiter.api.Test;

/** Pictures are drawn anew; what was hidden in the file stays outside. */
class PicturesTests {

    @Test
    void keepsWhatIsSeenAndNothingElse() throws IOException {
        var file = new ByteArrayOutputStream();
        file.write(image(300, 250, "png"));
        file.write("<script>alert('hidden')</script>".getBytes(StandardCharsets.US_ASCII));
        var kept = Pictures.take(file.toByteArray()).orElseThrow();
        assertThat(kept.size()).isEqualTo(new Size(300, 250));
        assertThat(new String(kept.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("hidden");
        assertThat(Pictures.take(image(300, 250, "jpeg"))).isPresent();
        assertThat(Pictures.take(image(20, 20, "gif"))).isPresent();
    }

    @Test
    void refusesWhatIsNoPictureOrTooLarge() throws IOException {
        assertThat(Pictures.take(new byte[0])).isEmpty();
        assertThat(Pictures.take("<svg onload='x'/>".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(Pictures.take(image(2001, 10, "png"))).isEmpty();
        assertThat(Pictures.take(image(20, 20, "bmp"))).isEmpty();
        assertThat(Pictures.take(new byte[Pictures.MOST_BYTES + 1])).isEmpty();
        byte[] cut = java.util.Arrays.copyOf(image(300, 250, "png"), 60);
        assertThat(Pictures.take(cut)).isEmpty();
    }

    private static byte[] image(int width, int height, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }
}
