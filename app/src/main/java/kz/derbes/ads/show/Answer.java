package kz.derbes.ads.show;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** How the doors of advertisements answer: never kept by anybody on the way, and able to do nothing. */
final class Answer {
    static final String PART = "default-src 'none'; frame-ancestors 'none'";

    private Answer() {}

    /** Of a page in a frame of these: it may show our pictures and open what is clicked, and nothing else. */
    static String frame(String ancestors) {
        return "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-src 'self';"
                + " base-uri 'none'; form-action 'none'; frame-ancestors " + ancestors
                + "; sandbox allow-popups allow-popups-to-escape-sandbox";
    }

    /** Of what an advertiser wrote: no script, no form, no link out, no request to anybody but us. */
    static String sandbox(String ancestors) {
        return "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; base-uri 'none';"
                + " form-action 'none'; frame-ancestors " + ancestors + "; sandbox";
    }

    static void html(HttpServletResponse response, String html, String policy) throws IOException {
        common(response, "no-store");
        response.setHeader("Content-Security-Policy", policy);
        bytes(response, "text/html;charset=UTF-8", html.getBytes(StandardCharsets.UTF_8));
    }

    static void picture(HttpServletResponse response, String type, byte[] bytes, String cache) throws IOException {
        common(response, cache);
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin"); // a frame without rights is a stranger
        bytes(response, type, bytes);
    }

    static void nothing(HttpServletResponse response, int status) {
        common(response, "no-store");
        response.setStatus(status);
    }

    private static void bytes(HttpServletResponse response, String type, byte[] bytes) throws IOException {
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static void common(HttpServletResponse response, String cache) {
        response.setHeader("Cache-Control", cache);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
