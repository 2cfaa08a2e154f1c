package kz.derbes.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import kz.derbes.law.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layouts need on every page. */
@ControllerAdvice
class PageFrame {
    private final boolean demo;
    private final ConsoleMenu menu;

    PageFrame(@Value("${derbes.demo:false}") boolean demo, ConsoleMenu menu) {
        this.demo = demo;
        this.menu = menu;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request, Locale locale) {
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
        return new Frame(
                path,
                Language.of(locale).code(),
                demo,
                () -> request.isUserInRole("SUBJECT"),
                path.startsWith("/console") ? menu.rooms() : List.of());
    }

    /**
     * The frame of a page.
     *
     * @param path of the request, without its query
     * @param person whether an account holder looks at it
     * @param rooms names of the rooms in the console's menu; empty outside the console
     */
    record Frame(String path, String language, boolean demo, BooleanSupplier person, List<String> rooms) {

        /** Whether an account holder looks at the page, asked while it is written: erasing ends it before. */
        public boolean signedIn() {
            return person.getAsBoolean();
        }

        /** Whether the page belongs to the cabinet of its reader. */
        public boolean inCabinet() {
            return signedIn() && at("/me");
        }

        /** Whether visits to the page are counted; a page about one person is nobody's statistics. */
        public boolean counted() {
            return Stream.of(
                            "/me",
                            "/requests",
                            "/console",
                            "/demo",
                            "/register",
                            "/recover",
                            "/erased",
                            "/figures",
                            "/advertiser",
                            "/order",
                            "/checkout",
                            "/basket")
                    .noneMatch(this::at);
        }

        /** Whether a menu entry is the place where the reader is. */
        public boolean at(String prefix) {
            return path.equals(prefix) || path.startsWith(prefix + "/");
        }
    }
}
