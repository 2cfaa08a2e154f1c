package kz.derbes.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/** The sessions of those who signed in. A session keeps a number and what it may do, no address and no browser. */
@Service
public class Sessions {
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /**
     * One session as its owner may see it.
     *
     * @param handle names the session on a page without giving it away
     */
    public record Open(String handle, Instant since, Instant lastUsed, boolean current) {}

    /** Begins of the names of what a new session takes over from the old one: texts that say nothing of a person. */
    public static final String CARRIED = "derbes.carried.";

    /** Begins a new session; whatever else was in the old one, its number included, is gone (ASVS 7.2.4). */
    public void begin(
            HttpServletRequest request,
            HttpServletResponse response,
            String principal,
            Collection<? extends GrantedAuthority> authorities) {
        var carried = carried(request);
        end(request);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, List.copyOf(authorities)));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        carried.forEach(request.getSession()::setAttribute);
    }

    private static Map<String, String> carried(HttpServletRequest request) {
        var session = request.getSession(false);
        var carried = new HashMap<String, String>();
        if (session == null) return carried;
        for (var name : Collections.list(session.getAttributeNames()))
            if (name.startsWith(CARRIED) && session.getAttribute(name) instanceof String text) carried.put(name, text);
        return carried;
    }

    public void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.invalidate();
        SecurityContextHolder.clearContext();
    }

    /** The sessions of a principal, last used first. */
    public List<Open> of(String principal, HttpServletRequest request) {
        var current = request.getSession(false);
        return sessions.findByPrincipalName(principal).values().stream()
                .filter(it -> !it.isExpired())
                .map(it -> open(it, current != null && it.getId().equals(current.getId())))
                .sorted(Comparator.comparing(Open::lastUsed).reversed())
                .toList();
    }

    /** Ends one session of the principal; a handle of nobody or of somebody else does nothing. */
    public void end(String principal, String handle) {
        sessions.findByPrincipalName(principal).keySet().stream()
                .filter(it -> handle(it).equals(handle))
                .forEach(sessions::deleteById);
    }

    /** Ends every session of the principal but the one of this request. */
    public void endOthers(String principal, HttpServletRequest request) {
        var current = request.getSession(false);
        sessions.findByPrincipalName(principal).keySet().stream()
                .filter(it -> current == null || !it.equals(current.getId()))
                .forEach(sessions::deleteById);
    }

    /** Ends every session of the principal and returns how many there were. */
    public int endAll(String principal) {
        var ids = sessions.findByPrincipalName(principal).keySet();
        ids.forEach(sessions::deleteById);
        return ids.size();
    }

    /** Beginning and last use of each session of the principal, ended ones included. */
    public List<Open> all(String principal) {
        return sessions.findByPrincipalName(principal).values().stream()
                .map(it -> open(it, false))
                .toList();
    }

    private static Open open(Session session, boolean current) {
        return new Open(handle(session.getId()), session.getCreationTime(), session.getLastAccessedTime(), current);
    }

    private static String handle(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
