package kz.derbes.notification.out;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.mail.MailSendException;

/** Tells from the answer of an SMTP server whether trying again makes sense. */
final class Refusals {

    private Refusals() {}

    /** An address refused for good (5yz, RFC 5321 4.2.1) ends the attempts; whatever else went wrong may pass. */
    static Delivery judge(Exception answer) {
        var sent = all(answer)
                .filter(SendFailedException.class::isInstance)
                .map(SendFailedException.class::cast)
                .toList();
        if (sent.stream().anyMatch(Refusals::refusesTheAddress)) return new Delivery.Never("smtp-refused");
        return new Delivery.Later(sent.isEmpty() ? "smtp-unreachable" : "smtp-busy");
    }

    private static boolean refusesTheAddress(SendFailedException it) {
        return Optional.ofNullable(it.getInvalidAddresses()).orElse(new Address[0]).length > 0;
    }

    /** The exception with everything that hangs on it; mail exceptions form a chain of their own beside the causes. */
    private static Stream<Throwable> all(Throwable first) {
        Set<Throwable> seen = new HashSet<>();
        Deque<Throwable> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            var it = open.pop();
            if (seen.add(it)) next(it).forEach(open::push);
        }
        return seen.stream();
    }

    private static Stream<Throwable> next(Throwable it) {
        var cause = Stream.ofNullable(it.getCause());
        return switch (it) {
            case MailSendException send -> Stream.concat(cause, Stream.of(send.getMessageExceptions()));
            case MessagingException mail -> Stream.concat(cause, Stream.ofNullable(mail.getNextException()));
            default -> cause;
        };
    }
}
