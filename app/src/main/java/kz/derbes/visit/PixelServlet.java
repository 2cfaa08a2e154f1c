package kz.derbes.visit;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import kz.derbes.visit.core.QueryFields;

/** {@code /p.gif}: counts a page for a reader without scripts and answers with one transparent point. */
final class PixelServlet extends HttpServlet {
    private static final byte[] GIF = HexFormat.of()
            .parseHex("47494638396101000100800000000000ffffff21f90401000000002c00000000010001000002024401003b");
    private final transient Reception reception;

    PixelServlet(Reception reception) {
        this.reception = reception;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (reception.receive(request, QueryFields.read(request.getQueryString()))) {
            case Reply.Taken _, Reply.Unseen _ -> Reply.send(response, "image/gif", GIF);
            case Reply.Refused refused -> refused.send(response);
        }
    }

    /** Asks about the pixel, so nothing was looked at. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) {
        response.setContentType("image/gif");
        response.setContentLength(GIF.length);
    }
}
