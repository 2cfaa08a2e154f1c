package kz.derbes.payment.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.derbes.account.AccountTest;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.payment.Method;
import kz.derbes.payment.Payments;
import kz.derbes.payment.State;
import kz.derbes.payment.TestingBuyers;
import kz.derbes.payment.books.Difference.Explanation;
import kz.derbes.payment.books.Difference.Kind;
import kz.derbes.payment.books.Statements.Imported;
import kz.derbes.testing.TestingClock;
import kz.derbes.testing.TestingMember;
import kz.derbes.testing.TestingSimulator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The books compared with a provider's day and with a bank's statement. */
@AccountTest
class BooksTests {
    private static final long SUM = 33_300;
    private static final Member FINANCE = new Member(Actor.staff("finance-1"), Role.FINANCE);

    @Autowired
    ApplicationContext house;

    @Autowired
    Payments payments;

    @Autowired
    Books books;

    @Autowired
    Statements statements;

    @Autowired
    Comparing comparing;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestingClock clock;

    @Autowired
    JdbcClient jdbc;

    TestingBuyers buyers;

    @BeforeEach
    void begin() {
        clock.set(Instant.now());
        buyers = new TestingBuyers(house);
    }

    @Test
    void findsInTheListOfTheDayWhatNobodyToldOf() {
        letDaysBeComparedAnew();
        var order = buyers.place(SUM);
        var attempt = buyers.opened(order, "tiptop-pay");
        buyers.press(attempt, "mute");
        TestingSimulator.mood("tiptop", "look", "DOWN", 1_000);
        clock.pass(Duration.ofDays(2));
        buyers.work();
        TestingSimulator.mood("tiptop", "look", "WELL", 1);
        assertThat(buyers.attempt(attempt.id()).state()).isEqualTo(State.PAID);
        buyers.assertAccounted("tiptop", order, SUM);
        assertThat(books.compared(50)).extracting(DayRows.Compared::method).contains("tiptop-pay", "halyk-epay");
        assertThat(comparing.step()).isFalse();
    }

    /** A day is compared once, and the clock of another test may have passed it. */
    private void letDaysBeComparedAnew() {
        jdbc.sql("update payment.day set done_at = null, leased_until = '-infinity'")
                .update();
    }

    @Test
    void listsMoneyOfWhichTheProviderKnowsNothing() {
        clock.pass(Duration.ofDays(20));
        var order = buyers.place(SUM);
        var attempt = buyers.opened(order, "halyk-epay");
        buyers.press(attempt, "pay");
        buyers.deliver();
        buyers.work();
        var charge = payments.charges(attempt.id()).getFirst();
        TestingSimulator.control("clear", java.util.Map.of());
        clock.pass(Duration.ofDays(2));
        while (comparing.step()) clock.pass(Duration.ofSeconds(1));
        assertThat(open("halyk-epay"))
                .filteredOn(it -> it.reference().equals(charge.transaction()))
                .extracting(Difference::kind)
                .containsExactly(Kind.NOT_THEIRS);
    }

    @Test
    void paysAnInvoiceByAStatementOnceAndListsWhatFitsNothing() {
        var order = buyers.place(SUM);
        var promise = payments.promise(order.id(), order.key(), Method.INVOICE).orElseThrow();
        byte[] csv = """
                Дата операции;Сумма;Комментарий
                24.11.2026;333,00;Счёт %d
                24.11.2026;77,00;Заказ X-%s
                """.formatted(promise.invoice(), UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        assertThat(statements.read("kaspi", csv, FINANCE)).isEqualTo(new Imported.Read(2, 1, 1, 1));
        assertThat(statements.read("kaspi", csv, FINANCE)).isEqualTo(new Imported.Known());
        assertThat(statements.read("no-bank", csv, FINANCE)).isEqualTo(new Imported.Unreadable("bank"));
        assertThat(buyers.attempt(promise.id()).state()).isEqualTo(State.PAID);
        var found = open("kaspi");
        assertThat(found).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(Kind.NOT_OURS);
            assertThat(it.theirs()).isEqualTo(7_700);
        });
        assertThat(books.explain(found.getFirst().id(), Explanation.OTHER_BUSINESS, FINANCE))
                .isTrue();
        assertThat(books.explain(found.getFirst().id(), Explanation.FEE, FINANCE))
                .isFalse();
        assertThat(open("kaspi")).isEmpty();
    }

    @Test
    void showsStaffWhatAStatementDid() throws Exception {
        String csv = "Дата;Кредит;Назначение платежа\n24.11.2026;1 000,00;" + UUID.randomUUID() + "\n";
        var answer = mvc.post()
                .uri("/console/payments/reconciliation/statement")
                .multipart()
                .file(new MockMultipartFile("file", "s.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .param("bank", "halyk")
                .with(TestingMember.with(UUID.randomUUID().toString(), Role.FINANCE))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("data-test=\"read\"");
        assertThat(open("halyk")).isNotEmpty();
    }

    private List<Difference> open(String source) {
        return books.differences(true, 1_000, 0).stream()
                .filter(it -> it.source().equals(source))
                .toList();
    }
}
