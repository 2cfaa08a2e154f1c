package kz.derbes.visit;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.derbes.visit.core.BeaconFields;
import kz.derbes.visit.core.Fields;
import kz.derbes.visit.core.Refusal;

/** {@code POST /hit}: counts the page that {@code derbes.js} names. */
final class BeaconServlet extends HttpServlet {
    private final transient Reception reception;

    BeaconServlet(Reception reception) {
        this.reception = reception;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (reception.receive(request, fields(request))) {
            case Reply.Taken _, Reply.Unseen _ -> {
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                response.setHeader("Cache-Control", "no-store");
            }
            case Reply.Refused refused -> refused.send(response);
        }
    }

    private static Fields fields(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > Fields.MOST) return new Fields.Unreadable(Refusal.TOO_LONG);
        return BeaconFields.read(request.getInputStream().readNBytes(Fields.MOST + 1));
    }
}
