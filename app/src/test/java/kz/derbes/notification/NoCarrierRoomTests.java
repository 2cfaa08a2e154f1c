package kz.derbes.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kz.derbes.law.Language;
import kz.derbes.law.SubjectId;
import kz.derbes.notification.out.Carrier;
import kz.derbes.notification.out.DemoMailbox;
import kz.derbes.testing.RoomTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionOperations;

/** Neither SMTP nor a demo: letters wait, and the health of the application says so. */
@RoomTest
@TestPropertySource(properties = "derbes.demo=false")
class NoCarrierRoomTests {
    @Autowired
    Letters letters;

    @Autowired
    Postman postman;

    @Autowired
    OutboxHealth health;

    @Autowired
    Carrier carrier;

    @Autowired
    TransactionOperations transaction;

    @Test
    void keepsLettersWaitingAndWarns() {
        assertThat(carrier).isNotInstanceOf(DemoMailbox.class);
        transaction.executeWithoutResult(
                it -> letters.send(new Letter(SubjectId.random(), "account-exists", Language.KK, Map.of())));
        assertThat(postman.round()).isZero();
        assertThat(health.health().getStatus()).isEqualTo(Status.UNKNOWN);
        assertThat(health.health().getDetails()).containsEntry("waiting", 1);
    }
}
