package kz.derbes.door;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** Tells a person and their browser how long to wait before the next try. */
public final class Waiting {

    private Waiting() {}

    public static void tell(Duration duration, HttpServletResponse response, Model model) {
        long seconds = Math.max(1, duration.toSeconds() + 1);
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        model.addAttribute("waitMinutes", (seconds + 59) / 60);
    }
}
