package kz.derbes.staff.web;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * What the script of a page hears.
 *
 * @param to where to go; empty when the device's answer was refused
 */
record PasskeyAnswer(String to) {

    static ResponseEntity<PasskeyAnswer> go(String to) {
        return ResponseEntity.ok(new PasskeyAnswer(to));
    }

    static ResponseEntity<PasskeyAnswer> refused() {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(new PasskeyAnswer(""));
    }

    static ResponseEntity<PasskeyAnswer> later(Duration wait) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1))
                .body(new PasskeyAnswer(""));
    }
}
