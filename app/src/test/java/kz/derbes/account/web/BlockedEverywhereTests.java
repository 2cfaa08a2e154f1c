package kz.derbes.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import kz.derbes.account.Closings;
import kz.derbes.account.TestingPerson;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Purpose;
import kz.derbes.law.Role;
import kz.derbes.law.SubjectId;
import kz.derbes.law.holding.Blocks;
import kz.derbes.law.holding.Holder;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingBrowser;
import kz.derbes.testing.TestingMember;
import kz.derbes.vault.Vault;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of the house, asked by the person and by the staff while the person is blocked: nothing moves. */
@Obligation({"6.3.4", "RGT-03"})
class BlockedEverywhereTests extends AccountPages {
    /** What ends a block or a session, and the rights that no block touches: taking a consent back and asking. */
    private static final List<String> NOT_WALKED = List.of(
            "/me/block", "/console/block", "/sign-out", "/console/leave", "/me/consents", "/me/requests", "/requests");
    /** Sessions come and go, and the ledger is told of each refusal. */
    private static final Set<String> MOVING = Set.of("account.session", "door.session", "ledger.fact");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    List<Holder> holders;

    @Autowired
    Blocks blocks;

    @Autowired
    Closings closings;

    @Autowired
    Vault vault;

    @Test
    void movesNothingOfAPersonOnAnyRoute() {
        String email = TestingPerson.email();
        var browser = signedIn(email);
        var subject = number(email);
        browser.get("/me/block").submit("/me/block", Map.of("scope", "all")).expect(302);
        assertThat(mail.to(email, 2)).hasSize(2);
        awaitQuiet(subject);
        var before = rows(subject);
        long facts = deeds(subject);
        var forms = paths(RequestMethod.GET).stream()
                .flatMap(path -> forms(browser, path))
                .toList();
        assertThat(forms).hasSizeGreaterThan(8);
        forms.forEach(it -> send(browser, it));
        for (var role : Role.values()) asStaff(role, subject);
        clock.pass(Duration.ofDays(3650));
        holders.forEach(it -> it.sweep(clock.instant(), blocks.subjects()));
        assertThat(closings.close(subject, Actor.system("test"))).isEmpty();
        assertThat(rows(subject)).isEqualTo(before);
        assertThat(deeds(subject)).as("changes, transfers and uses by others").isEqualTo(facts);
    }

    @Test
    void goesOnWhereItStoodWhenTheBlockEnds() {
        var browser = signedIn(TestingPerson.email());
        browser.get("/me/block").submit("/me/block", Map.of("scope", "all")).expect(302);
        var edit = browser.get("/me/edit");
        edit.submit("/me/edit", Map.of("given-name", "Ерке")).expect(423);
        browser.get("/me/delete").expect(302);
        assertThat(browser.get("/me").page().text()).contains("are blocked while a check lasts");
        String end = browser.get("/me/block")
                .page()
                .expectFirst("[data-block=lasting] form")
                .attr("action");
        browser.submit(end, Map.of()).expect(302);
        browser.get("/me/edit").submit("/me/edit", Map.of("given-name", "Ерке")).expect(302);
        assertThat(browser.get("/me/block").page().text()).contains("ended by you");
    }

    private void asStaff(Role role, SubjectId subject) {
        for (var method : List.of(RequestMethod.GET, RequestMethod.POST))
            for (var path : paths(method)) {
                if (!path.startsWith("/console")) continue;
                var request = method == RequestMethod.GET ? mvc.get() : mvc.post();
                var answer = request.uri(
                                path.replace("{subject}", subject.toString()).replaceAll("\\{[^}]*}", "1"))
                        .with(TestingMember.with("1", role))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .exchange();
                if (answer.getUnresolvedException() != null) continue; // a page that wants a file has no form to fill
                assertThat(answer.getResponse().getStatus())
                        .as(role + " " + path)
                        .isNotEqualTo(500);
            }
    }

    private Stream<Element> forms(TestingBrowser browser, String path) {
        if (path.startsWith("/console") || path.contains("**")) return Stream.of();
        browser.get(path.replace("{field}", "phone").replaceAll("\\{[^}]*}", "1"));
        assertThat(browser.answer().getStatus()).as(path).isNotEqualTo(500);
        return browser.page().select("form[method=post]").stream().filter(it -> isWalked(it.attr("action")));
    }

    private static void send(TestingBrowser browser, Element form) {
        var values = new HashMap<String, String>();
        form.select("input[name]").forEach(it -> values.put(it.attr("name"), it.attr("value")));
        form.select("select[name]")
                .forEach(it -> values.put(it.attr("name"), it.select("option").attr("value")));
        values.replaceAll((name, value) -> typed(name, value));
        browser.post(form.attr("action"), values);
        assertThat(browser.answer().getStatus()).as(form.attr("action")).isNotEqualTo(500);
    }

    private static String typed(String name, String value) {
        return switch (name) {
            case "surname", "given-name", "patronymic", "residence" -> "Басқа";
            case "phone" -> "+7 702 765 43 21";
            case "email" -> "other" + TestingPerson.email();
            case "password" -> TestingPerson.PASSWORD;
            case "old", "code" -> "not the right one";
            default -> value;
        };
    }

    private static boolean isWalked(String path) {
        return NOT_WALKED.stream().noneMatch(path::startsWith);
    }

    private List<String> paths(RequestMethod method) {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(it -> it.getMethodsCondition().getMethods().isEmpty()
                        || it.getMethodsCondition().getMethods().contains(method))
                .flatMap(it -> it.getPatternValues().stream())
                .filter(BlockedEverywhereTests::isWalked)
                .distinct()
                .sorted()
                .toList();
    }

    /** Every row of the person in every table that some room answers for, as text. */
    private Map<String, List<String>> rows(SubjectId subject) {
        var rows = new TreeMap<String, List<String>>();
        holders.stream()
                .flatMap(it -> it.tables().stream())
                .filter(it -> !MOVING.contains(it))
                .forEach(table -> {
                    if (hasSubject(table))
                        rows.put(
                                table,
                                jdbc.sql("select t::text from " + table + " t where subject = :subject order by 1")
                                        .param("subject", subject.value())
                                        .query((row, n) -> row.getString(1))
                                        .list());
                });
        return rows;
    }

    private boolean hasSubject(String table) {
        return jdbc.sql("""
                        select count(*) from information_schema.columns
                         where table_schema || '.' || table_name = :table and column_name = 'subject'
                        """).param("table", table).query(Long.class).single() == 1;
    }

    private long deeds(SubjectId subject) {
        return jdbc.sql("""
                        select count(*) from ledger.fact
                         where subject = :subject and deed not in ('vault.refused', 'vault.found', 'disclosure.refused')
                           and not (deed = 'vault.opened' and actor = 'subject:' || :subject)
                        """).param("subject", subject.value()).query(Long.class).single();
    }

    /** Letters on their way are settled by the postman in his own time. */
    private void awaitQuiet(SubjectId subject) {
        for (int patience = 0; patience < 100; patience++) {
            long waiting = jdbc.sql(
                            "select (select count(*) from notification.letter where subject = :s and finished_at is null)"
                                    + " + (select count(*) from public.event_publication)")
                    .param("s", subject.value())
                    .query(Long.class)
                    .single();
            if (waiting == 0) return;
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new AssertionError("letters never settle");
    }

    private SubjectId number(String email) {
        return vault.find(FieldCode.EMAIL, email, Purpose.IDENTIFICATION, Actor.system("test"))
                .orElseThrow();
    }
}
