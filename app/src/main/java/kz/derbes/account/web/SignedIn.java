package kz.derbes.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import kz.derbes.door.Sessions;
import kz.derbes.law.SubjectId;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

/** The session of an account holder: their number and nothing else. */
final class SignedIn {
    private static final List<GrantedAuthority> SUBJECT = AuthorityUtils.createAuthorityList("ROLE_SUBJECT");

    private SignedIn() {}

    static void begin(Sessions sessions, HttpServletRequest request, HttpServletResponse response, SubjectId subject) {
        sessions.begin(request, response, subject.toString(), SUBJECT);
    }
}
