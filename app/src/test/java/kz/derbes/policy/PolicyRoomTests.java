package kz.derbes.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import kz.derbes.law.Actor;
import kz.derbes.law.Language;
import kz.derbes.law.Scope;
import kz.derbes.policy.edition.Document;
import kz.derbes.policy.edition.Edition;
import kz.derbes.policy.edition.Editions;
import kz.derbes.policy.edition.Hash;
import kz.derbes.policy.edition.Posting;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.RoomTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RoomTest
class PolicyRoomTests {
    @Autowired
    Policies policies;

    @Autowired
    Editions editions;

    @Autowired
    DefaultEdition defaultEdition;

    @Autowired
    JdbcClient jdbc;

    @Test
    void opensRegistrationForTheDemo() {
        assertThat(policies.closedBecause()).isEmpty();
        assertThat(policies.demo()).isTrue();
    }

    @Test
    @Obligation("OPR-02")
    void publishesTheDefaultOnceForAllNodes() {
        int first = policies.currentEdition();
        IntStream.range(0, 4).parallel().forEach(it -> defaultEdition.publish());
        assertThat(policies.currentEdition()).isEqualTo(first);
        assertThat(editions.documents(first))
                .extracting(Document::language)
                .containsExactlyInAnyOrder(Language.values());
    }

    @Test
    @Obligation({"CON-04", "CON-06"})
    void keepsEveryWordingForEver() {
        for (var scope : Scope.values()) {
            var shown = policies.wording(scope, Language.KK);
            assertThat(shown.hash()).isEqualTo(Hash.of(shown.text()));
            assertThat(policies.wording(shown.hash())).contains(shown);
        }
        assertThat(policies.wording("0".repeat(64))).isEmpty();
        assertThatThrownBy(() -> jdbc.sql("update policy.wording set text = ''").update())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    @Obligation("9.2")
    void keepsAPublishedEditionAsItWasPosted() {
        int current = policies.currentEdition();
        assertThatThrownBy(() -> jdbc.sql("delete from policy.document").update())
                .hasMessageContaining("published");
        assertThatThrownBy(() ->
                        jdbc.sql("update policy.edition set posted_at = now()").update())
                .hasMessageContaining("published");
        var posted = editions.find(current).map(Edition::postedAt).orElseThrow();
        assertThat(policies.editionAt(posted)).contains(current);
        assertThat(policies.editionAt(posted.minusMillis(1))).isNotEqualTo(java.util.Optional.of(current));
    }

    @Test
    @Obligation("LNG-01")
    void refusesAnEditionWithoutKazakhOrRussian() {
        var staff = Actor.staff("staff-1");
        byte[] text = Shipped.template("policy", Language.RU).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        int draft = editions.draft(Document.of(Language.RU, "policy.md", text), staff);
        assertThat(editions.publish(draft, staff)).isEqualTo(new Posting.Refused(Posting.Reason.NO_KAZAKH));
        editions.dropDraft();
        assertThat(editions.publish(draft, staff)).isEqualTo(new Posting.Refused(Posting.Reason.NO_DRAFT));
    }
}
