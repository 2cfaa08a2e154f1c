package kz.derbes.staff;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Members as passkeys know them: the handle is the number, the name shown by the device is the label. */
@Component
class PasskeyUsers implements PublicKeyCredentialUserEntityRepository {
    private final MemberRows members;

    PasskeyUsers(MemberRows members) {
        this.members = members;
    }

    static Bytes handle(UUID member) {
        return new Bytes(SecretSeal.bytes(member));
    }

    static UUID member(Bytes handle) {
        var bytes = ByteBuffer.wrap(handle.getBytes());
        if (bytes.remaining() != 2 * Long.BYTES) throw new IllegalArgumentException("not the handle of a member");
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return find(member(handle));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String principal) {
        return Members.number(principal).map(this::find).orElse(null);
    }

    private @Nullable PublicKeyCredentialUserEntity find(UUID member) {
        return members.find(member)
                .filter(Colleague::active)
                .map(it -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(handle(it.member()))
                        .name(it.label())
                        .displayName(it.label())
                        .build())
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        throw new UnsupportedOperationException("members are invited");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("members are removed by their roles");
    }
}
