package kz.derbes.ads.show;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** {@code POST /ad/goal}: token of a clicked advertisement, new line, name of an event. */
final class GoalServlet extends HttpServlet {
    private static final int MOST = 512;
    private final transient Showings showings;

    GoalServlet(Showings showings) {
        this.showings = showings;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var text = new String(request.getInputStream().readNBytes(MOST), StandardCharsets.US_ASCII);
        int line = text.indexOf('\n');
        if (line < 0) {
            Answer.nothing(response, HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        showings.reached(text.substring(0, line), text.substring(line + 1), request);
        Answer.nothing(response, HttpServletResponse.SC_NO_CONTENT);
    }
}
