package kz.derbes.shell;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Which parts of the house say that they are not well. */
@Component
class Wellbeing {
    private final ObjectProvider<HealthEndpoint> health;

    Wellbeing(ObjectProvider<HealthEndpoint> health) {
        this.health = health;
    }

    /** Names of the parts that do not work as they should, in order; empty when all is well. */
    List<String> troubles() {
        var endpoint = health.getIfAvailable();
        if (endpoint == null || !(endpoint.health() instanceof CompositeHealthDescriptor all)) return List.of();
        var parts = all.getComponents();
        if (parts == null) return List.of();
        return parts.entrySet().stream()
                .filter(it -> !it.getValue().getStatus().equals(Status.UP))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
