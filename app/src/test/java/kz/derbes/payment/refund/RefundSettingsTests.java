package kz.derbes.payment.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What a member of staff may give back alone. */
class RefundSettingsTests {

    @Test
    void isFiftyThousandTengeUnlessTheOperatorSaysOtherwise() {
        assertThat(bound(Map.of()).alone()).isEqualTo(5_000_000);
        assertThat(bound(Map.of("derbes.payment.alone", "100")).alone()).isEqualTo(100);
        assertThatThrownBy(() -> bound(Map.of("derbes.payment.alone", "-1"))).isInstanceOf(BindException.class);
    }

    private static RefundSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("derbes.payment", RefundSettings.class);
    }
}
