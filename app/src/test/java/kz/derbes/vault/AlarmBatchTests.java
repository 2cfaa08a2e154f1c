package kz.derbes.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.staff.SecondEyes;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingMember;
import kz.derbes.vault.watch.Alarm;
import kz.derbes.vault.watch.AlarmBatches;
import kz.derbes.vault.watch.Alarms;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Several alarms are closed together by two of the staff: exactly those that were allowed, and all of them or none. */
@SpringBootTest
@AutoConfigureMockMvc
@Obligation({"5.4", "OPR-07"})
class AlarmBatchTests {
    private final Member maker = new Member(Actor.staff(UUID.randomUUID().toString()), Role.PRIVACY_OFFICER);
    private final Member checker = new Member(Actor.staff(UUID.randomUUID().toString()), Role.OWNER);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AlarmBatches batches;

    @Autowired
    Alarms alarms;

    @Autowired
    SecondEyes eyes;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void closesExactlyWhatAnotherAllowed() {
        var mine = raised(3);
        var asked = batches.ask(mine, Alarm.Dismissal.DRILL, maker).orElseThrow();
        assertThat(batches.close(mine, Alarm.Dismissal.DRILL, asked, maker))
                .as("nobody allowed it")
                .isFalse();
        assertThat(eyes.allow(asked, maker)).isFalse();
        assertThat(eyes.allow(asked, checker)).isTrue();
        var more = new HashSet<>(mine);
        more.addAll(raised(1));
        assertThat(batches.close(more, Alarm.Dismissal.DRILL, asked, maker))
                .as("one more")
                .isFalse();
        assertThat(batches.close(mine, Alarm.Dismissal.CHANCE, asked, maker))
                .as("another reason")
                .isFalse();
        assertThat(open(mine)).isEqualTo(3);
        assertThat(batches.close(mine, Alarm.Dismissal.DRILL, asked, maker)).isTrue();
        assertThat(open(mine)).isZero();
    }

    @Test
    void closesNoneWhenOneCannotBeClosed() {
        var all = raised(2);
        var asked = batches.ask(all, Alarm.Dismissal.DRILL, maker).orElseThrow();
        eyes.allow(asked, checker);
        var one = all.iterator().next();
        alarms.dismiss(one, Alarm.Dismissal.CHANCE, checker);
        assertThat(batches.close(all, Alarm.Dismissal.DRILL, asked, maker)).isFalse();
        assertThat(open(all)).isOne();
    }

    @Test
    void asksForNoMoreThanFitIntoOneQuestion() {
        var many = new HashSet<UUID>();
        while (many.size() <= AlarmBatches.MOST) many.add(UUID.randomUUID());
        assertThat(batches.ask(many, Alarm.Dismissal.DRILL, maker)).isEmpty();
        assertThat(batches.ask(Set.of(), Alarm.Dismissal.DRILL, maker)).isEmpty();
    }

    @Test
    void goesThroughThePageStepByStep() throws Exception {
        var ids = raised(2).stream().map(UUID::toString).toList();
        String shown = String.valueOf(together(ids, ""));
        assertThat(shown).contains("done=asked");
        String number = shown.replaceAll(".*number=", "");
        var page = Jsoup.parse(mvc.get()
                .uri(shown)
                .with(TestingMember.with(maker.actor().id(), Role.PRIVACY_OFFICER))
                .header("Accept-Language", "en")
                .exchange()
                .getResponse()
                .getContentAsString());
        assertThat(page.expectFirst("[data-test=number]").text()).isEqualTo(number);
        assertThat(page.select("input[name=alarm][form=together]")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(together(ids, number)).contains("done=not-together");
        eyes.allow(UUID.fromString(number), checker);
        assertThat(together(ids, number)).contains("done=dismissed");
    }

    private String together(List<String> ids, String approval) {
        return Objects.requireNonNull(mvc.post()
                .uri("/console/alarms/together")
                .with(TestingMember.with(maker.actor().id(), Role.PRIVACY_OFFICER))
                .with(csrf())
                .param("alarm", ids.toArray(String[]::new))
                .param("reason", "drill")
                .param("approval", approval)
                .exchange()
                .getResponse()
                .getRedirectedUrl());
    }

    private Set<UUID> raised(int many) {
        var before = open().map(Alarm::id).toList();
        for (int i = 0; i < many; i++)
            transaction.executeWithoutResult(status -> alarms.damaged(
                    Actor.system("test." + UUID.randomUUID().toString().substring(0, 8))));
        var raised = new HashSet<>(open().map(Alarm::id).toList());
        before.forEach(raised::remove);
        return raised;
    }

    private long open(Set<UUID> ids) {
        return open().filter(it -> ids.contains(it.id())).count();
    }

    private Stream<Alarm> open() {
        return alarms.list(1_000, 0).stream().filter(Alarm::isOpen);
    }
}
