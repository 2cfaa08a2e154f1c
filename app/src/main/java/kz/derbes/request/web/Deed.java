package kz.derbes.request.web;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What an officer can do on the page of a request, and the word for it when it is done. */
enum Deed {
    TAKE("taken"),
    HAND("handed"),
    IDENTIFY("identified"),
    PAUSE("paused"),
    RESUME("resumed"),
    EXTEND("extended"),
    WRITE("written"),
    ANSWER("answered"),
    REFUSE("refused"),
    CLOSE("closed");

    private final String done;

    Deed(String done) {
        this.done = done;
    }

    String done() {
        return done;
    }

    static Deed of(String code) {
        return Arrays.stream(values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
