package kz.derbes.payment;

import java.time.Instant;
import kz.derbes.account.AccountTest;
import kz.derbes.payment.refund.Refunds;
import kz.derbes.testing.TestingClock;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The whole house with played providers before it and buyers at the door, as the tests of payments need it. */
@AccountTest
abstract class PaymentHouse {
    static final String TIPTOP = "tiptop-pay";

    @Autowired
    ApplicationContext house;

    @Autowired
    Payments payments;

    @Autowired
    Refunds refunds;

    @Autowired
    TestingClock clock;

    TestingBuyers buyers;

    @BeforeEach
    void open() {
        clock.set(Instant.now());
        buyers = new TestingBuyers(house);
    }
}
