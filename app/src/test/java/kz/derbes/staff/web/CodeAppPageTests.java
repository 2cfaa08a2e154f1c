package kz.derbes.staff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import kz.derbes.law.Role;
import kz.derbes.testing.Obligation;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;

class CodeAppPageTests extends StaffPages {

    @Test
    @Obligation({"5.4", "OPR-08"})
    void signsInOncePerCode() {
        var support = enrolled(owner(), Role.SUPPORT);
        String code = code(support.secret());
        signIn(support.label(), PASSWORD, code).expect(302).follow().expect(200);
        signIn(support.label(), PASSWORD, code).expect(422);
        clock.pass(Duration.ofSeconds(30));
        signIn(support.label(), PASSWORD, code).expect(422);
        signIn(support.label(), PASSWORD, code(support.secret())).expect(302);
    }

    @Test
    void refusesEverythingThatIsNotTheWhole() {
        var support = enrolled(owner(), Role.SUPPORT);
        signIn(support.label(), PASSWORD + "x", code(support.secret())).expect(422);
        signIn(support.label(), PASSWORD, "000000").expect(422);
        signIn("support-99999", PASSWORD, code(support.secret())).expect(422);
        signIn("", "", "").expect(422);
        signIn(support.label(), PASSWORD, code(support.secret())).expect(302);
    }

    @Test
    void worksTheSameForALabelNobodyHas() {
        var support = enrolled(owner(), Role.SUPPORT);
        int known = hashes.countOf(
                () -> signIn(support.label(), "wrong wrong wrong", "123456").expect(422));
        int unknown = hashes.countOf(
                () -> signIn("support-99999", "wrong wrong wrong", "123456").expect(422));
        assertThat(known).isEqualTo(unknown).isEqualTo(1);
    }

    @Test
    void slowsTriesDownByLabel() {
        var support = enrolled(owner(), Role.SUPPORT);
        for (int i = 0; i < 10; i++)
            signIn(support.label(), "wrong wrong wrong", "123456").expect(422);
        var late = signIn(support.label(), PASSWORD, code(support.secret())).expect(429);
        assertThat(late.answer().getHeader("Retry-After")).isNotNull();
        clock.pass(Duration.ofMinutes(16));
        signIn(support.label(), PASSWORD, code(support.secret())).expect(302);
    }

    @Test
    void refusesAShortPasswordAndAWrongCodeAndKeepsTheSecret() {
        var invited = acceptText(enter(invite(owner(), Role.SUPPORT)).follow()).follow();
        invited.submit("/console/setup/factors/app", Map.of()).follow();
        String secret = invited.page().select("[data-test=secret]").text();
        String action = "/console/setup/factors/app/confirm";
        invited.submit(action, Map.of("password", "elevenchars", "code", code(secret)))
                .expect(422);
        assertThat(invited.page().select(".invalid-feedback").text()).contains("12");
        invited.submit(action, Map.of("password", PASSWORD, "code", "000000")).expect(422);
        assertThat(invited.page().select("[data-test=secret]").text()).isEqualTo(secret);
        assertThat(invited.page().select("svg.qr path").attr("d")).startsWith("M");
        invited.submit(action, Map.of("password", PASSWORD, "code", code(secret)))
                .expect(302);
    }

    @Test
    @Obligation("OPR-08")
    void keepsTheSecretSealed() {
        var support = enrolled(owner(), Role.SUPPORT);
        String plain = HexFormat.of().formatHex(Base32.decode(support.secret().replace(" ", "")));
        var kept = jdbc.sql("select secret from staff.totp where secret <> ''")
                .query((row, number) -> HexFormat.of().formatHex(row.getBytes(1)))
                .list();
        assertThat(kept)
                .isNotEmpty()
                .allSatisfy(
                        it -> assertThat(it).hasSize(plain.length() + 2 * 28).doesNotContain(plain));
        assertThat(jdbc.sql("select code_hash from staff.recovery_code")
                        .query((row, number) ->
                                new String(row.getBytes(1), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .list())
                .noneMatch(it -> support.codes().contains(it));
    }

    @Test
    void recoversOnceByACodeAndOnlyToSetUpANewFactor() {
        var support = enrolled(owner(), Role.SUPPORT);
        assertThat(support.codes()).hasSize(10);
        var recovering = browser()
                .get("/console/sign-in/recovery")
                .submit(
                        "/console/sign-in/recovery",
                        Map.of(
                                "label",
                                support.label(),
                                "code",
                                support.codes().getFirst().replace("-", "").toUpperCase(java.util.Locale.ROOT)))
                .expect(302);
        assertThat(recovering.answer().getRedirectedUrl()).isEqualTo("/console/setup/factors");
        recovering.follow().get("/console/account").expect(302);
        recovering
                .get("/console/setup/factors")
                .submit("/console/setup/factors/app", Map.of())
                .follow();
        String secret = recovering.page().select("[data-test=secret]").text();
        assertThat(secret).isNotEqualTo(support.secret());
        recovering
                .submit("/console/setup/factors/app/confirm", Map.of("password", PASSWORD, "code", code(secret)))
                .expect(302)
                .follow()
                .expect(200);
        recovering.get("/console/account").expect(200);
        browser()
                .get("/console/sign-in/recovery")
                .submit(
                        "/console/sign-in/recovery",
                        Map.of("label", support.label(), "code", support.codes().getFirst()))
                .expect(422);
    }

    @Test
    void refusesADeviceThatAnswersNoQuestion() {
        var stranger = browser().get("/console/sign-in");
        String token =
                stranger.page().select("input[name=_csrf]").eachAttr("value").getFirst();
        stranger.json("/console/sign-in/passkey", token, "{}").expect(422);
        stranger.json("/console/sign-in/passkey/options", token, "{}").expect(200);
        stranger.json("/console/sign-in/passkey", token, "{\"id\":\"AAAA\",\"rawId\":\"AAAA\"}")
                .expect(422);
    }
}
