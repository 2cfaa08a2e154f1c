package kz.derbes.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.derbes.groupcommit.FullException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** More work waits than can be made durable: the reader is asked to come back, and nothing was done. */
@ControllerAdvice
class Overload {
    private static final String SECONDS = "1";

    @ExceptionHandler(FullException.class)
    void full(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }
}
