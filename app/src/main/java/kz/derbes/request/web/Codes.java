package kz.derbes.request.web;

import java.util.Arrays;
import java.util.Locale;
import kz.derbes.request.Answer;
import kz.derbes.request.Extension;
import kz.derbes.request.Identity;
import kz.derbes.request.Pause;
import kz.derbes.request.Refusal;
import kz.derbes.vault.Block;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Codes of closed lists as a form sends them; any other word is a 400. */
final class Codes {
    private Codes() {}

    static Answer answer(String code) {
        return of(Answer.class, code);
    }

    static Refusal refusal(String code) {
        return of(Refusal.class, code);
    }

    static Pause pause(String code) {
        return of(Pause.class, code);
    }

    static Extension extension(String code) {
        return of(Extension.class, code);
    }

    static Identity identity(String code) {
        return of(Identity.class, code);
    }

    static Block.@Nullable Outcome outcome(String code) {
        return code.isEmpty() ? null : of(Block.Outcome.class, code);
    }

    /** The number of a member of staff. */
    static String officer(String typed) {
        if (typed.matches("[A-Za-z0-9.-]{1,64}")) return typed;
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }

    static <E extends Enum<E>> E of(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(it ->
                        it.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }
}
