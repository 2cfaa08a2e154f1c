package kz.derbes.shell;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The rooms that have a page in the console, found by their addresses; each reader sees those that are open to them. */
@Component
class ConsoleMenu {
    private static final Pattern ROOM_PAGE = Pattern.compile("/console/([a-z]+)");
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final ObjectProvider<WebInvocationPrivilegeEvaluator> doors;
    private final List<String> notRooms = List.of("enter", "leave", "setup", "fresh", "me");

    ConsoleMenu(
            ObjectProvider<RequestMappingHandlerMapping> mappings,
            ObjectProvider<WebInvocationPrivilegeEvaluator> doors) {
        this.mappings = mappings;
        this.doors = doors;
    }

    /** Names of the rooms that the doors of the house would open to the one who asks. */
    List<String> rooms() {
        return mappings.stream()
                .flatMap(it -> it.getHandlerMethods().keySet().stream())
                .flatMap(ConsoleMenu::patterns)
                .map(ROOM_PAGE::matcher)
                .filter(Matcher::matches)
                .map(it -> it.group(1))
                .filter(it -> !notRooms.contains(it))
                .filter(this::isOpen)
                .distinct()
                .sorted()
                .toList();
    }

    private boolean isOpen(String room) {
        var reader = SecurityContextHolder.getContext().getAuthentication();
        return doors.getObject().isAllowed("", "/console/" + room, "GET", reader);
    }

    private static Stream<String> patterns(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream();
    }
}
