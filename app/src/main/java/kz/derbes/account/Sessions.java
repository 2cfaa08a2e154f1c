package kz.derbes.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import kz.derbes.law.SubjectId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/** The sessions of those who signed in. A session keeps a number and a role, no address and no browser. */
@Service
public class Sessions {
    static final String SUBJECT = "ROLE_SUBJECT";
    static final String OWNER = "ROLE_OWNER";
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

    /** Begins a new session; whatever was in the old one, its number included, is gone (ASVS 7.2.4). */
    public void begin(HttpServletRequest request, HttpServletResponse response, SubjectId subject) {
        begin(request, response, subject.toString(), SUBJECT);
    }

    void begin(HttpServletRequest request, HttpServletResponse response, String principal, String role) {
        end(request);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                principal, null, AuthorityUtils.createAuthorityList(role)));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    public void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.invalidate();
        SecurityContextHolder.clearContext();
    }

    /** The person's sessions, last used first. */
    public List<Open> of(SubjectId subject, HttpServletRequest request) {
        var current = request.getSession(false);
        return sessions.findByPrincipalName(subject.toString()).values().stream()
                .filter(it -> !it.isExpired())
                .map(it -> open(it, current != null && it.getId().equals(current.getId())))
                .sorted(Comparator.comparing(Open::lastUsed).reversed())
                .toList();
    }

    /** Ends one session of the person; a handle of nobody or of somebody else does nothing. */
    public void end(SubjectId subject, String handle) {
        sessions.findByPrincipalName(subject.toString()).keySet().stream()
                .filter(it -> handle(it).equals(handle))
                .forEach(sessions::deleteById);
    }

    /** Ends every session of the person but the one of this request. */
    public void endOthers(SubjectId subject, HttpServletRequest request) {
        var current = request.getSession(false);
        sessions.findByPrincipalName(subject.toString()).keySet().stream()
                .filter(it -> current == null || !it.equals(current.getId()))
                .forEach(sessions::deleteById);
    }

    int endAll(SubjectId subject) {
        var ids = sessions.findByPrincipalName(subject.toString()).keySet();
        ids.forEach(sessions::deleteById);
        return ids.size();
    }

    List<? extends Session> all(SubjectId subject) {
        return List.copyOf(sessions.findByPrincipalName(subject.toString()).values());
    }

    private static Open open(Session session, boolean current) {
        return new Open(handle(session.getId()), session.getCreationTime(), session.getLastAccessedTime(), current);
    }

    private static String handle(String id) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(id.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
