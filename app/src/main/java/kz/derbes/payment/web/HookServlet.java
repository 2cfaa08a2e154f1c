package kz.derbes.payment.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kz.derbes.payment.Hearing;
import kz.derbes.payment.Verdict;
import kz.derbes.payment.out.Heard;

/**
 * Where providers tell their news: {@code /pay/hook/<provider>/<kind>}. A servlet of its own, because nothing may read the
 * body before its signature is judged.
 */
final class HookServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 16 * 1024;
    private final transient Hearing hearing;

    HookServlet(Hearing hearing) {
        this.hearing = hearing;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = Optional.ofNullable(request.getPathInfo()).orElse("").split("/", -1);
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (path.length != 3 || body.length > LONGEST) {
            response.setStatus(path.length == 3 ? 413 : 404);
            return;
        }
        String signature =
                Optional.ofNullable(request.getHeader("Content-HMAC")).orElse("");
        answer(hearing.hear(path[1], new Heard(path[2], body, signature), request.getRemoteAddr()), response);
    }

    private static void answer(Verdict verdict, HttpServletResponse response) throws IOException {
        switch (verdict) {
            case Verdict.Answer(var reply) -> {
                response.setContentType(reply.type());
                response.setCharacterEncoding("UTF-8");
                response.getOutputStream().write(reply.body().getBytes(StandardCharsets.UTF_8));
            }
            case Verdict.NotFound _ -> response.setStatus(404);
            case Verdict.Forged _ -> response.setStatus(403);
            case Verdict.Garbled _ -> response.setStatus(400);
        }
    }
}
