package kz.derbes.register.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import kz.derbes.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** A changed setting is seen at the next start, on record by its name, and a secret is never shown. */
@SpringBootTest
@AutoConfigureMockMvc
class SettingsRoomTests {
    @Autowired
    Settings settings;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void notesWhatCameChangedAndWent() {
        start(Map.of("derbes.one", "1", "derbes.two", "2"));
        start(Map.of("derbes.two", "3", "derbes.three", "3"));
        assertThat(settings.changes().stream().limit(3))
                .extracting(it -> it.name() + ":" + it.before() + ":" + it.after())
                .containsExactly("derbes.one:1:null", "derbes.three:null:3", "derbes.two:2:3");
        int before = settings.changes().size();
        start(Map.of("derbes.two", "3", "derbes.three", "3"));
        assertThat(settings.changes()).hasSize(before);
        assertThat(ledger.newest(10, 0))
                .anySatisfy(it -> assertThat(it.fact().codes()).containsEntry("setting", "derbes.three"));
        transaction.executeWithoutResult(status -> settings.compare());
    }

    @ParameterizedTest
    @ValueSource(strings = {"derbes.staff.secret-key", "derbes.database.password", "derbes.api.clients.a.key-hash"})
    void hidesSecrets(String name) {
        assertThat(Given.shown(name, "value")).isEqualTo(Given.HIDDEN);
        assertThat(Given.shown("derbes.operator.name", "Лавка")).isEqualTo("Лавка");
    }

    private void start(Map<String, String> given) {
        transaction.executeWithoutResult(status -> settings.compare(new TreeMap<>(given)));
    }
}
