package kz.derbes.staff;

import static org.assertj.core.api.Assertions.assertThat;

import kz.derbes.law.Actor;
import kz.derbes.law.Language;
import kz.derbes.law.Member;
import kz.derbes.law.Role;
import kz.derbes.testing.Obligation;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StaffTest
class AccessOrderTests {
    private static final Member READER = new Member(Actor.staff("1"), Role.AUDITOR);

    @Autowired
    AccessOrder order;

    @Autowired
    Matrix matrix;

    @Autowired
    MemberRows members;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource(Language.class)
    @Obligation("OPR-07")
    void namesEveryPlaceAndEveryPersonWithAccess(Language language) {
        var inside = members.add("support", Role.SUPPORT, java.time.Instant.now());
        members.markEntered(inside.member(), java.time.Instant.now());
        var invited = members.add("ads", Role.ADS, java.time.Instant.now());
        var page = Jsoup.parse(order.give(language, READER).html());
        assertThat(page.select("html").attr("lang")).isEqualTo(language.code());
        var tables = page.select("table");
        assertThat(tables.getFirst().select("tbody tr")).hasSize(matrix.rooms().size());
        assertThat(tables.getFirst().select("thead th")).hasSize(2 + Role.values().length);
        assertThat(tables.getLast().text())
                .contains(inside.label(), inside.member().toString())
                .doesNotContain(invited.label());
        assertThat(page.text()).contains("/console/ledger/").doesNotContain("??", "[made]");
    }

    @Test
    void putsEachMakingOnRecord() {
        int before = made();
        order.give(Language.KK, READER);
        assertThat(made()).isEqualTo(before + 1);
    }

    private int made() {
        return jdbc.sql("select count(*) from ledger.fact where deed = 'staff.order-made'")
                .query(Integer.class)
                .single();
    }
}
