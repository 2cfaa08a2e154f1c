package kz.derbes.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.derbes.law.Actor;
import kz.derbes.law.Language;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;

/** What goes out, what waits, what is dropped and what survives a crash. */
class PostRoomTests extends PostHouse {

    @Test
    void sendsNothingForADeedThatWasUndone() {
        var aigul = person();
        transaction.executeWithoutResult(it -> {
            letters.send(new Letter(aigul, "account-exists", Language.RU, Map.of()));
            it.setRollbackOnly();
        });
        assertThat(postman.round()).isZero();
    }

    @Test
    void waitsWhileTheServerIsDownAndSendsWhenItIsUp() {
        var aigul = person();
        send(aigul, "account-exists", Map.of());
        SMTP.stop();
        postman.round();
        assertThat(states()).containsExactly("queued smtp-unreachable");
        assertThat(postman.claim()).isEmpty();
        SMTP.start();
        clock.pass(Duration.ofSeconds(16));
        postman.round();
        assertThat(states()).containsExactly("sent ");
        assertThat(received()).hasSize(1);
    }

    @Test
    void givesUpAfterTheLastAttemptAndTriesAgainWhenTold() {
        var aigul = person();
        send(aigul, "account-confirm", Map.of("code", "493817"));
        SMTP.stop();
        for (int i = 0; i < 8; i++) {
            postman.round();
            clock.pass(Duration.ofHours(1).plusSeconds(1));
        }
        assertThat(states()).containsExactly("failed smtp-unreachable");
        assertThat(deeds(aigul)).contains("notification.failed");
        SMTP.start();
        assertThat(outbox.retryFailed(Actor.staff("test"))).isEqualTo(1);
        postman.round();
        assertThat(states()).containsExactly("sent ");
    }

    @Test
    void sendsAgainUnderTheSameNumberAfterADeathInBetween() throws MessagingException {
        var aigul = person();
        send(aigul, "account-exists", Map.of());
        var dead = postman.claim().orElseThrow();
        context.getBean(Delivering.class).attempt(dead);
        assertThat(postman.round()).isZero();

        clock.pass(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(postman.round()).isEqualTo(1);
        var mails = received();
        assertThat(mails).hasSize(2);
        assertThat(mails.get(0).getMessageID()).isEqualTo(mails.get(1).getMessageID());
        settling.settle(dead, new Outcome.Failed("late"));
        assertThat(states()).containsExactly("sent ");
    }

    @Test
    void sendsEachLetterOnceFromManySenders() throws Exception {
        var aigul = person();
        IntStream.range(0, 24).forEach(i -> send(aigul, "account-exists", Map.of()));
        List<Callable<Integer>> senders = Stream.generate(() -> (Callable<Integer>) postman::round)
                .limit(3)
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int handled = 0;
            for (var sender : threads.invokeAll(senders)) handled += sender.get();
            assertThat(handled).isEqualTo(24);
        }
        assertThat(received().stream().map(PostHouse::number).distinct()).hasSize(24);
        assertThat(received()).hasSize(24);
    }

    @Test
    @Obligation({"6.2", "RET-03"})
    void dropsLettersToWhomIsErased() {
        var aigul = person();
        send(aigul, "account-exists", Map.of());
        assertThat(holder.erase(aigul).rows()).isEqualTo(1);
        transaction.executeWithoutResult(it -> vault.forget(aigul, Actor.subject(aigul)));
        send(aigul, "account-exists", Map.of());
        postman.round();
        assertThat(states()).containsExactly("dropped nothing-to-send");
        assertThat(received()).isEmpty();
    }

    @Test
    void forgetsLettersAfterTheirTerm() {
        send(person(), "account-exists", Map.of());
        postman.round();
        holder.sweep(NOON.plus(Duration.ofDays(29)), Set.of());
        assertThat(states()).hasSize(1);
        holder.sweep(NOON.plus(Duration.ofDays(31)), Set.of());
        assertThat(states()).isEmpty();
    }
}
