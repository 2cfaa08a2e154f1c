package kz.derbes.door;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Shows a page about a form that stood open too long, and keeps what was typed into the longest one; everything else that is refused gets a plain 403. */
public class FormExpired implements AccessDeniedHandler {
    private static final String PAGE = "/form-expired";
    private static final String REGISTER = "/register";

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException, ServletException {
        if (refusal instanceof CsrfException && "POST".equals(request.getMethod()))
            request.getRequestDispatcher(page(request)).forward(request, response);
        else response.sendError(HttpStatus.FORBIDDEN.value());
    }

    private static String page(HttpServletRequest request) {
        return request.getRequestURI().equals(REGISTER) ? REGISTER + "/expired" : PAGE;
    }
}
