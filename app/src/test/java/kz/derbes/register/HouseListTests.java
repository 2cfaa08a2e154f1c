package kz.derbes.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.derbes.law.Actor;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Language;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.law.Terms;
import kz.derbes.ledger.Ledger;
import kz.derbes.testing.Obligation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.MessageSource;

/** The list is what the rooms declare, and an approval is of exactly that. */
@SpringBootTest
@AutoConfigureMockMvc
@Obligation({"OPR-01", "3.2", "3.3"})
class HouseListTests {
    private static final Member OFFICER = new Member(Actor.staff("register-tester"), Role.PRIVACY_OFFICER);

    @Autowired
    Listings listings;

    @Autowired
    ListingRows rows;

    @Autowired
    Ledger ledger;

    @Autowired
    MessageSource messages;

    @Autowired
    Terms terms;

    @Test
    void namesEveryFieldOfTheForm() {
        var items = listings.current().lines().stream().map(Line::item).collect(Collectors.toSet());
        assertThat(items)
                .containsAll(Stream.of(FieldCode.values()).map(FieldCode::code).toList());
    }

    @Test
    void approvesTheListThatWasSeenOnceAndSealsIt() {
        var seen = listings.current().hash();
        assertThat(listings.approve(OFFICER, "0".repeat(64))).isEmpty();
        rows.add(new Listing(List.of()), OFFICER.actor(), Instant.EPOCH);
        assertThat(listings.isApproved()).isFalse();
        assertThat(listings.approve(OFFICER, seen)).isPresent();
        assertThat(listings.isApproved()).isTrue();
        assertThat(listings.approve(OFFICER, seen)).isEmpty();
        var edition = listings.approved().orElseThrow();
        assertThat(edition.hash()).isEqualTo(seen);
        assertThat(edition.listing()).isEqualTo(listings.current());
        assertThat(ledger.by(OFFICER.actor(), 5, 0))
                .anySatisfy(it -> assertThat(it.fact().codes()).containsEntry("hash", seen));
    }

    @Test
    void tellsWhatChangedSinceAnotherList() {
        var now = listings.current();
        var fewer = new Listing(now.lines().subList(1, now.lines().size()));
        assertThat(now.without(fewer)).containsExactly(now.lines().getFirst());
        assertThat(fewer.without(now)).isEmpty();
        assertThat(Listing.parse(now.text())).isEqualTo(now);
    }

    /** A list with a bare code in it would be no document. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void hasAWordForEveryCode(Language language) {
        var lines = listings.current().lines();
        var keys = Stream.of(
                        lines.stream().map(it -> "register.item." + it.item()),
                        lines.stream().map(it -> "register.room." + it.room()),
                        lines.stream()
                                .map(it ->
                                        "register.from." + terms.term(it.term()).from()))
                .flatMap(it -> it)
                .collect(Collectors.toSet());
        assertThat(missing(keys, language)).isEmpty();
    }

    private List<String> missing(Set<String> keys, Language language) {
        return keys.stream()
                .filter(it -> "".equals(messages.getMessage(it, null, "", language.locale())))
                .sorted()
                .toList();
    }
}
