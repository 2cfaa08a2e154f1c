package kz.derbes.api.web;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.derbes.law.Actor;
import kz.derbes.law.Purpose;
import kz.derbes.vault.Opened;
import kz.derbes.vault.Reading;
import kz.derbes.vault.Vault;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reading and finding people for the operator's programs. What is sought stands in the body, never in an address; each
 * reading is on record under the program's name before it is answered, and the person sees it.
 */
@RestController
@RequestMapping("/api/people")
class PeopleApi {
    private final Vault vault;
    private final MessageSource messages;

    PeopleApi(Vault vault, MessageSource messages) {
        this.vault = vault;
        this.messages = messages;
    }

    /** Opens fields of one person: {@code subject}, {@code purpose} and {@code fields} in, the values out. */
    @PostMapping("/open")
    ResponseEntity<?> open(@RequestBody Map<String, Object> body, Authentication program, Locale locale) {
        var question = new Question(body, Set.of("subject", "purpose", "fields"));
        var purpose = question.purpose();
        if (!isFor(program, purpose)) return refused("purpose-of-another-program", locale);
        var opened = vault.open(
                new Reading(question.subject(), purpose, question.fields(), Actor.system(program.getName())));
        return switch (opened) {
            case Opened.Values(var fields) -> {
                var values = new TreeMap<String, String>();
                fields.forEach((field, value) -> values.put(field.code(), value.reveal()));
                yield ResponseEntity.ok(Map.of("fields", values));
            }
            case Opened.Refused(var reason) -> refused(reason.code(), locale);
        };
    }

    /** Finds a person by an e-mail or phone: {@code field}, {@code value} and {@code purpose} in, the number out. */
    @PostMapping("/find")
    ResponseEntity<?> find(@RequestBody Map<String, Object> body, Authentication program, Locale locale) {
        var question = new Question(body, Set.of("field", "value", "purpose"));
        var purpose = question.purpose();
        if (!isFor(program, purpose)) return refused("purpose-of-another-program", locale);
        var field = question.field();
        if (!Vault.finds(field, purpose)) return refused(Opened.Reason.FIELD_OUTSIDE_PURPOSE.code(), locale);
        return vault.find(field, question.text("value"), purpose, Actor.system(program.getName()))
                .<ResponseEntity<?>>map(it -> ResponseEntity.ok(Map.of("subject", it.toString())))
                .orElseGet(() -> problem(HttpStatus.NOT_FOUND, "nobody", "api.reason.nobody", locale));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unclear(UnclearException it, Locale locale) {
        var answer = problem(HttpStatus.BAD_REQUEST, it.why(), "api.unclear." + it.why(), locale);
        if (answer.getBody() != null) answer.getBody().setProperty("part", it.part());
        return answer;
    }

    private ResponseEntity<ProblemDetail> refused(String reason, Locale locale) {
        return problem(HttpStatus.FORBIDDEN, reason, "api.reason." + reason, locale);
    }

    private ResponseEntity<ProblemDetail> problem(HttpStatus status, String reason, String message, Locale locale) {
        var problem = ProblemDetail.forStatusAndDetail(status, messages.getMessage(message, null, locale));
        problem.setProperty("reason", reason);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static boolean isFor(Authentication program, Purpose purpose) {
        return program.getAuthorities().stream().anyMatch(it -> purpose.name().equals(it.getAuthority()));
    }
}
