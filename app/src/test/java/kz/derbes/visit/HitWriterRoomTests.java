package kz.derbes.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import kz.derbes.consent.TestingVisitors;
import kz.derbes.groupcommit.NothingWrittenException;
import kz.derbes.law.Scope;
import kz.derbes.law.VisitorId;
import kz.derbes.visit.core.View;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, webEnvironment = WebEnvironment.RANDOM_PORT)
class HitWriterRoomTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    HitWriter writer;

    @Autowired
    Visits visits;

    @Autowired
    Clock clock;

    @Test
    void undoesABatchWithABadHitAsAWhole() {
        var visitor = new TestingVisitors(context).allowed(Scope.MEASUREMENT, Duration.ofDays(1));
        assertThatThrownBy(() -> writer.write(List.of(seen(visitor, "/bad"), seen(visitor, "/bad\0"))))
                .isInstanceOf(NothingWrittenException.class)
                .hasMessageNotContaining("/bad");
        assertThat(visits.of(visitor)).isEmpty();
        assertThat(visits.pages(Period.last(7, clock.instant()), Summary.Order.PATH, 1)
                        .rows())
                .extracting(Summary.Share::value)
                .doesNotContain("/bad");
    }

    private View seen(VisitorId visitor, String page) {
        return TestingHits.seen(visitor, clock.instant(), page, "192.0.2.9");
    }
}
