package kz.derbes.staff;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/** The rules of passkeys: kept on the device, bound to the operator's site, opened by the person and not by touch alone. */
@Configuration(proxyBeanMethods = false)
class Ceremonies {

    @Bean
    @Lazy
    WebAuthnRelyingPartyOperations relyingParty(PasskeyUsers users, PasskeyRows rows, ConsoleAddress address) {
        var site = PublicKeyCredentialRpEntity.builder()
                .id(address.host())
                .name("Derbes")
                .build();
        var operations = new Webauthn4JRelyingPartyOperations(
                users, rows, site, Set.of(address.origin().toString()));
        var selection = AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
        operations.setCustomizeCreationOptions(it -> it.authenticatorSelection(selection));
        operations.setCustomizeRequestOptions(it -> it.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }
}
