package kz.derbes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;
import tools.jackson.databind.json.JsonMapper;

/** The rooms and their arrows stand as declared, and one more arrow is a decision. */
class HousePlanTests {
    static final ApplicationModules ROOMS = ApplicationModules.of(Derbes.class);
    /** The common language and the modules beside the house are not counted. */
    private static final Set<String> NO_ROOMS = Set.of("law", "paper", "place", "tlog", "groupcommit");

    private static final int AGREED_ARROWS = 59;

    @Test
    void keepsArrowsAsDeclared() {
        ROOMS.verify();
    }

    @Test
    void countsTheArrowsAndDrawsThePlan() throws IOException {
        var arrows = ROOMS.stream()
                .flatMap(from -> from.getDirectDependencies(ROOMS, DependencyType.values())
                        .uniqueModules()
                        .filter(to -> !NO_ROOMS.contains(name(to)))
                        .map(to -> name(from) + " --> " + name(to)))
                .distinct()
                .sorted()
                .toList();
        var rooms = ROOMS.stream()
                .filter(it -> !NO_ROOMS.contains(name(it)))
                .sorted(Comparator.comparing(HousePlanTests::name))
                .map(it -> "rectangle " + name(it))
                .collect(Collectors.joining("\n"));
        Files.writeString(
                HouseDutiesTests.Generated.file("rooms.puml"),
                "@startuml\n' Made by the tests; every room also knows law\n" + rooms + "\n" + String.join("\n", arrows)
                        + "\n@enduml\n");
        assertThat(arrows).as("one more arrow needs an ADR").hasSizeLessThanOrEqualTo(AGREED_ARROWS);
    }

    /** The start reads the rooms from this file instead of searching every class for them. */
    @Test
    void tellsTheStartItsRooms() throws IOException {
        try (var file = getClass().getResourceAsStream("/META-INF/spring-modulith/application-modules.json")) {
            assertThat(JsonMapper.shared().readTree(file).propertyNames())
                    .containsExactlyInAnyOrderElementsOf(
                            ROOMS.stream().map(HousePlanTests::name).toList());
        }
    }

    private static String name(ApplicationModule room) {
        return room.getIdentifier().toString();
    }
}
