package kz.derbes.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import kz.derbes.account.TestingPerson;
import kz.derbes.law.holding.Holder;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

class ConfirmPageTests extends AccountPages {
    @Autowired
    @Qualifier("accountHolder")
    Holder holder;

    @Test
    @Obligation("4.1.5")
    void refusesACodeThatIsTooOld() {
        var email = TestingPerson.email();
        var browser = registered(email).follow();
        var code = mail.code(email, 1);
        clock.pass(Duration.ofMinutes(16));
        browser.submit("/register/confirm", Map.of("code", code)).expect(422);
        assertThat(browser.page().text()).contains("no longer works");
    }

    @Test
    @Obligation("4.1.5")
    void allowsFiveTriesAndNoMore() {
        var email = TestingPerson.email();
        var browser = registered(email).follow();
        var code = mail.code(email, 1);
        for (int i = 0; i < 5; i++)
            browser.submit("/register/confirm", Map.of("code", "1")).expect(422);
        browser.submit("/register/confirm", Map.of("code", code)).expect(422);
    }

    @Test
    void takesACodeOnlyInTheBrowserThatAskedForIt() {
        var email = TestingPerson.email();
        registered(email);
        var code = mail.code(email, 1);
        var thief = registered(TestingPerson.email()).follow();
        thief.submit("/register/confirm", Map.of("code", code)).expect(422);
    }

    @Test
    void sendsAnotherCodeAfterAPause() {
        var email = TestingPerson.email();
        var browser = registered(email).follow();
        var first = mail.code(email, 1);
        browser.submit("/register/confirm/again", Map.of()).follow();
        assertThat(browser.page().text()).contains("wait a minute");
        clock.pass(Duration.ofMinutes(2));
        browser.submit("/register/confirm/again", Map.of()).follow();
        var second = mail.code(email, 2);
        if (!first.equals(second))
            browser.submit("/register/confirm", Map.of("code", first)).expect(422);
        browser.submit("/register/confirm", Map.of("code", second)).expect(302);
    }

    @Test
    @Obligation({"RET-03", "C3"})
    void erasesAnAccountNobodyConfirmed() {
        var email = TestingPerson.email();
        registered(email);
        clock.pass(Duration.ofHours(25));
        assertThat(holder.sweep(clock.instant(), Set.of())).isPositive();
        assertThat(jdbc.sql("select count(*) from account.account where confirmed_at is null")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
