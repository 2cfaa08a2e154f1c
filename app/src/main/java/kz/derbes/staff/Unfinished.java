package kz.derbes.staff;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.derbes.door.FormExpired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfException;

/** Shows a member on the way in what is still to be done, instead of a closed door. */
class Unfinished extends FormExpired {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException, ServletException {
        var who = SecurityContextHolder.getContext().getAuthentication();
        boolean entering = Standing.of(who).equals(Standing.ENTERING);
        if (entering && !(refusal instanceof CsrfException)) response.sendRedirect("/console/setup");
        else super.handle(request, response, refusal);
    }
}
