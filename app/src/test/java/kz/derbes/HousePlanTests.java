package kz.derbes;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms and their arrows stand as declared. */
class HousePlanTests {
    static final ApplicationModules ROOMS = ApplicationModules.of(Derbes.class);

    @Test
    void keepsArrowsAsDeclared() {
        ROOMS.verify();
    }
}
