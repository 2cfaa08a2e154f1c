package kz.derbes.shell;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The rooms that have a page in the console, found by their addresses. */
@Component
class ConsoleMenu {
    private static final Pattern ROOM_PAGE = Pattern.compile("/console/([a-z]+)");
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final List<String> notRooms = List.of("enter", "leave");

    ConsoleMenu(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    List<String> rooms() {
        return mappings.stream()
                .flatMap(it -> it.getHandlerMethods().keySet().stream())
                .flatMap(ConsoleMenu::patterns)
                .map(ROOM_PAGE::matcher)
                .filter(Matcher::matches)
                .map(it -> it.group(1))
                .filter(it -> !notRooms.contains(it))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> patterns(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream();
    }
}
