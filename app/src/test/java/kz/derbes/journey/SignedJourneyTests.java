package kz.derbes.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.function.BooleanSupplier;
import kz.derbes.testing.Obligation;
import kz.derbes.visit.token.PageTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/** Hits of real pages when each must carry the signed word of its page. */
class SignedJourneyTests extends Journey {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    PageTokens tokens;

    @BeforeEach
    void demand() {
        ReflectionTestUtils.setField(tokens, "demanded", true);
    }

    @AfterEach
    void demandNoMore() {
        ReflectionTestUtils.setField(tokens, "demanded", false);
    }

    @Test
    @Obligation({"3.3.2", "4.1.8"})
    void keepsTheHitOfAPageAndRefusesForgedAndWornOutWords() {
        var reader = visitor("ru");
        reader.navigate("/");
        reader.locator("[data-test=banner] button[value=allow]").click();
        long views = hits("view");
        long left = hits("leave");
        reader.navigate("/policy");
        await(reader, () -> hits("view") == views + 1);
        var word = reader.locator("script[data-token]").getAttribute("data-token");
        assertThat(word).hasSize(28);

        assertThat(told(reader, "/policy", "A".repeat(28), 1)).isEqualTo("403 refused: unsigned");
        assertThat(told(reader, "/", word, 1)).as("of another page").isEqualTo("403 refused: unsigned");
        assertThat(told(reader, "/policy", "", 1)).isEqualTo("403 refused: unsigned");
        assertThat(told(reader, "/policy", word, 100)).isEqualTo("403 refused: repeated");
        assertThat(hits("view")).as("those that the word still allowed").isEqualTo(views + 100);

        reader.navigate("/policy");
        await(reader, () -> hits("view") == views + 101);
        reader.navigate("about:blank");
        await(reader, () -> hits("leave") > left);
    }

    /** What the last of some equal hits is answered. */
    private static String told(Page page, String path, String word, int times) {
        return (String) page.evaluate("""
                async ([p, t, times]) => {
                  let last;
                  for (let i = 0; i < times; i++) last = await fetch("/hit", { method: "POST", body: JSON.stringify({ p, t }) });
                  return last.status + " " + (await last.text()).trim();
                }
                """, java.util.List.of(path, word, times));
    }

    private long hits(String what) {
        return jdbc.sql("select count(*) from visit.hit where page = '/policy' and coalesce(event, 'view') = :what")
                .param("what", what)
                .query(Long.class)
                .single();
    }

    private static void await(Page page, BooleanSupplier come) {
        for (int patience = 0; patience < 100 && !come.getAsBoolean(); patience++) page.waitForTimeout(50);
        assertThat(come.getAsBoolean()).isTrue();
    }
}
