package kz.derbes.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
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
                request.isUserInRole("SUBJECT"),
                path.startsWith("/console") ? menu.rooms() : List.of());
    }

    /**
     * The frame of a page.
     *
     * @param path of the request, without its query
     * @param signedIn whether an account holder looks at it
     * @param rooms names of the rooms in the console's menu; empty outside the console
     */
    record Frame(String path, String language, boolean demo, boolean signedIn, List<String> rooms) {

        /** Whether a menu entry is the place where the reader is. */
        public boolean at(String prefix) {
            return path.equals(prefix) || path.startsWith(prefix + "/");
        }
    }
}
