package kz.derbes.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** The matrix as the security chain asks it. */
class MatrixRule implements AuthorizationManager<RequestAuthorizationContext> {
    private final Matrix matrix;

    MatrixRule(Matrix matrix) {
        this.matrix = matrix;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        var wanted = wanted(context.getRequest());
        boolean granted = matrix.row(context.getRequest())
                .filter(it -> it.of(Standing.ANYONE).covers(wanted)
                        || it.of(Standing.of(who.get())).covers(wanted))
                .isPresent();
        return new AuthorizationDecision(granted);
    }

    static Access wanted(HttpServletRequest request) {
        String method = request.getMethod();
        return "GET".equals(method) || "HEAD".equals(method) ? Access.SEE : Access.CHANGE;
    }
}
