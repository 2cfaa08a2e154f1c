package kz.derbes.ads.show;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * {@code POST /ad/seen}: a page tells that an advertisement was drawn (its token) or how it was in sight (token, new line,
 * timings); {@code GET /ad/seen/{token}} is the picture that tells the first in a frame without scripts.
 */
final class SeenServlet extends HttpServlet {
    private static final byte[] GIF = HexFormat.of()
            .parseHex("47494638396101000100800000000000ffffff21f90401000000002c00000000010001000002024401003b");
    private static final int MOST = 1024;
    private final transient Showings showings;

    SeenServlet(Showings showings) {
        this.showings = showings;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST + 1);
        if (body.length > MOST) {
            Answer.nothing(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        var text = new String(body, StandardCharsets.US_ASCII);
        int line = text.indexOf('\n');
        if (line < 0) showings.drawn(text, request, true);
        else showings.watched(text.substring(0, line), text.substring(line + 1), request);
        Answer.nothing(response, HttpServletResponse.SC_NO_CONTENT);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo();
        if (path != null) showings.drawn(path.substring(1), request, false);
        Answer.picture(response, "image/gif", GIF, "no-store");
    }

    /** Asks about the picture, so nothing was drawn. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) {
        Answer.nothing(response, HttpServletResponse.SC_OK);
    }
}
