package kz.derbes.staff;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.law.Actor;
import kz.derbes.ledger.Fact;
import kz.derbes.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The factor of choice: a key on the member's device that answers a question of this site (WebAuthn). */
@Service
public class Passkeys {
    private static final System.Logger LOG = System.getLogger(Passkeys.class.getName());
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private final WebAuthnRelyingPartyOperations operations;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    Passkeys(@Lazy WebAuthnRelyingPartyOperations operations, Ledger ledger, TransactionTemplate transaction) {
        this.operations = operations;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /** The question to a device that shall make a key for this member. */
    public PublicKeyCredentialCreationOptions toCreate(Authentication member) {
        return operations.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(member));
    }

    /** The question to a device that shall use a key; without a member any key of the site will do. */
    public PublicKeyCredentialRequestOptions toUse(@Nullable Authentication member) {
        return operations.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(member));
    }

    public String text(Object options) {
        return json.writeValueAsString(options);
    }

    /** Keeps the key a device has made; false when the answer does not fit the question. */
    public boolean add(UUID member, PublicKeyCredentialCreationOptions question, String answer) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            try {
                var key = json.readValue(
                        answer, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
                operations.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                        question, new RelyingPartyPublicKey(key, "passkey")));
            } catch (RuntimeException e) {
                status.setRollbackOnly();
                return refused(e).isPresent();
            }
            ledger.record(
                    Fact.of("staff.factor-added", null, Actor.staff(member.toString()), Map.of("factor", "passkey")));
            return true;
        }));
    }

    /** Whose key has answered; empty when the answer does not fit the question. */
    public Optional<UUID> check(PublicKeyCredentialRequestOptions question, String answer) {
        try {
            var key =
                    json.readValue(answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            var user = operations.authenticate(new RelyingPartyAuthenticationRequest(question, key));
            return Optional.of(PasskeyUsers.member(user.getId()));
        } catch (RuntimeException e) {
            return refused(e);
        }
    }

    /** The library tells every refusal by some exception; only a failing database is not one. */
    private static Optional<UUID> refused(RuntimeException e) {
        if (e instanceof DataAccessException) throw e;
        LOG.log(System.Logger.Level.DEBUG, "a passkey was refused", e);
        return Optional.empty();
    }
}
