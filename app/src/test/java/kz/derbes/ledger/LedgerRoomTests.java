package kz.derbes.ledger;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import kz.derbes.law.Actor;
import kz.derbes.testing.RoomTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;

@RoomTest
class LedgerRoomTests {
    @Autowired
    Ledger ledger;

    @Test
    void refusesAFactWithoutATransaction() {
        assertThatThrownBy(() -> ledger.record(Fact.of("test.done", null, Actor.system("test"), Map.of())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }
}
