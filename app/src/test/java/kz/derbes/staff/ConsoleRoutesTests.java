package kz.derbes.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.derbes.law.Role;
import kz.derbes.testing.Obligation;
import kz.derbes.testing.TestingMember;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of the console, asked for by everybody: the answer is the one of the matrix. */
@StaffTest
class ConsoleRoutesTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    Matrix matrix;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    /** An address of the console and the kind of request it answers. */
    record Route(String path, boolean post) {}

    @Test
    @Obligation({"5.4", "6.3.3"})
    void opensToEachRoleWhatTheMatrixSaysAndNothingElse() {
        var routes = routes();
        assertThat(routes).hasSizeGreaterThan(10);
        for (var route : routes) {
            for (var role : Role.values())
                assertThat(isOpen(route, TestingMember.with("00000000-0000-4000-8000-000000000001", role)))
                        .as(role + " at " + route)
                        .isEqualTo(says(route, role.code()));
            assertThat(isOpen(route, SecurityMockMvcRequestPostProcessors.anonymous()))
                    .as("a stranger at " + route)
                    .isEqualTo(says(route, Standing.ANYONE));
            assertThat(isOpen(
                            route,
                            SecurityMockMvcRequestPostProcessors.user("somebody")
                                    .roles("SUBJECT")))
                    .as("an account holder at " + route)
                    .isEqualTo(says(route, Standing.ANYONE));
        }
    }

    @Test
    void knowsEveryRoomOfTheConsole() {
        assertThat(routes())
                .allSatisfy(it -> assertThat(matrix.row(it.path()))
                        .as("a line of staff/matrix.table for " + it.path())
                        .isPresent());
    }

    private boolean says(Route route, String column) {
        var wanted = route.post() ? Access.CHANGE : Access.SEE;
        var row = matrix.row(route.path()).orElseThrow();
        return row.of(Standing.ANYONE).covers(wanted) || row.of(column).covers(wanted);
    }

    /** Whether the door lets the request through; what the room answers then is its own affair. */
    private boolean isOpen(Route route, RequestPostProcessor who) {
        var request = route.post() ? web.post() : web.get();
        var result = request.uri(route.path())
                .with(who)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
        if (result.getUnresolvedException() != null) return true;
        var answer = result.getResponse();
        return answer.getStatus() != 403 || isOwnRefusal(answer);
    }

    /** The page of the entrance refuses a wrong link by itself. */
    private static boolean isOwnRefusal(MockHttpServletResponse answer) {
        return answer.getErrorMessage() == null
                && answer.getContentLength() + answer.getContentAsByteArray().length > 0;
    }

    private List<Route> routes() {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(it -> it.getPatternValues().stream()
                        .filter(path -> path.equals("/console") || path.startsWith("/console/"))
                        .flatMap(path -> methods(it.getMethodsCondition().getMethods())
                                .map(method -> new Route(filled(path), method == RequestMethod.POST))))
                .collect(Collectors.toSet())
                .stream()
                .sorted(java.util.Comparator.comparing(Route::toString))
                .toList();
    }

    private static Stream<RequestMethod> methods(Set<RequestMethod> given) {
        return given.isEmpty()
                ? Arrays.stream(new RequestMethod[] {RequestMethod.GET, RequestMethod.POST})
                : given.stream();
    }

    private static String filled(String pattern) {
        return pattern.replaceAll("\\{[^}]*}", "1").replace("**", "x").replace("*", "x");
    }
}
