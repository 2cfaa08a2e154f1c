package kz.derbes.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Set;
import kz.derbes.law.SubjectId;
import kz.derbes.testing.RoomTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class RiskRoomTests {
    @Autowired
    Risks risks;

    @Test
    void isCarefulWithOneWhoTriesTooOften() {
        var signals =
                Signals.ofSignIn(SubjectId.random(), InetAddress.ofLiteral("198.51.100.7"), "Mozilla/5.0 (X11; Linux)");
        for (int i = 0; i < 20; i++) assertThat(risks.judge(signals)).isEqualTo(new Judgement.Calm());
        assertThat(risks.judge(signals)).isEqualTo(new Judgement.Careful(Set.of(Reason.OFTEN_BY_PERSON)));
    }
}
