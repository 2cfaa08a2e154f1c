package kz.derbes.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.derbes.door.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Passkeys as the library keeps them: public keys and counters, nothing about the device but how it is reached. */
@Component
class PasskeyRows implements UserCredentialRepository {
    private static final String SELECT = "select * from staff.passkey ";
    private final JdbcClient jdbc;

    PasskeyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void save(CredentialRecord it) {
        jdbc.sql("""
                        insert into staff.passkey (credential, member, public_key, signatures, uv_initialized,
                               backup_eligible, backup_state, transports, attestation, client_data, created_at, used_at)
                        values (:credential, :member, :key, :signatures, :uv, :eligible, :state, :transports,
                               :attestation, :client, :created, :used)
                        on conflict (credential) do update
                           set signatures = excluded.signatures, uv_initialized = excluded.uv_initialized,
                               backup_state = excluded.backup_state, used_at = excluded.used_at
                         where staff.passkey.member = excluded.member
                        """)
                .param("credential", it.getCredentialId().getBytes())
                .param("member", PasskeyUsers.member(it.getUserEntityUserId()))
                .param("key", it.getPublicKey().getBytes())
                .param("signatures", it.getSignatureCount())
                .param("uv", it.isUvInitialized())
                .param("eligible", it.isBackupEligible())
                .param("state", it.isBackupState())
                .param(
                        "transports",
                        it.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .collect(Collectors.joining(",")))
                .param("attestation", bytes(it.getAttestationObject()))
                .param("client", bytes(it.getAttestationClientDataJSON()))
                .param("created", Times.sql(it.getCreated()))
                .param("used", Times.sql(it.getLastUsed()))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return jdbc.sql(SELECT + "where credential = :credential")
                .param("credential", credential.getBytes())
                .query(PasskeyRows::passkey)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return of(PasskeyUsers.member(user));
    }

    List<CredentialRecord> of(UUID member) {
        return jdbc.sql(SELECT + "where member = :member order by created_at")
                .param("member", member)
                .query(PasskeyRows::passkey)
                .list();
    }

    @Override
    public void delete(Bytes credential) {
        throw new UnsupportedOperationException("a passkey is removed for its member");
    }

    int remove(UUID member, byte[] credential) {
        return jdbc.sql("delete from staff.passkey where member = :member and credential = :credential")
                .param("member", member)
                .param("credential", credential)
                .update();
    }

    int removeAll(UUID member) {
        return jdbc.sql("delete from staff.passkey where member = :member")
                .param("member", member)
                .update();
    }

    private static CredentialRecord passkey(ResultSet row, int number) throws SQLException {
        Instant created = Times.read(row, "created_at");
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential")))
                .userEntityUserId(PasskeyUsers.handle(row.getObject("member", UUID.class)))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signatures"))
                .uvInitialized(row.getBoolean("uv_initialized"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .transports(transports(row.getString("transports")))
                .attestationObject(wrapped(row.getBytes("attestation")))
                .attestationClientDataJSON(wrapped(row.getBytes("client_data")))
                .created(created)
                .lastUsed(Times.read(row, "used_at"))
                .label("")
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String text) {
        return Stream.of(text.split(","))
                .filter(it -> !it.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }

    private static byte @Nullable [] bytes(@Nullable Bytes it) {
        return it == null ? null : it.getBytes();
    }

    private static @Nullable Bytes wrapped(byte @Nullable [] it) {
        return it == null ? null : new Bytes(it);
    }
}
