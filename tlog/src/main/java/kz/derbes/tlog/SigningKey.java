package kz.derbes.tlog;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;

/** A key that signs notes under a name: an Ed25519 private key. It never prints. */
public final class SigningKey {
    private static final int KEY_BYTES = 32;

    private final PrivateKey key;
    private final VerifierKey verifier;

    private SigningKey(String name, PrivateKey key, byte[] publicKey) {
        this.key = key;
        this.verifier = VerifierKey.of(name, publicKey);
    }

    public static SigningKey generate(String name, SecureRandom random) {
        byte[] seed = new byte[KEY_BYTES];
        random.nextBytes(seed);
        return ofSeed(name, seed);
    }

    /** Reads what {@link #pkcs8} writes; anything else is an {@link IllegalArgumentException}. */
    public static SigningKey parse(String name, String pkcs8) {
        try {
            var spec = new PKCS8EncodedKeySpec(Strict.base64(pkcs8));
            var key = (EdECPrivateKey) KeyFactory.getInstance("Ed25519").generatePrivate(spec);
            return ofSeed(name, key.getBytes().orElseThrow());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 private key", e);
        }
    }

    /** The JDK derives a public key only while generating a pair, so the seed is handed to it as its randomness. */
    static SigningKey ofSeed(String name, byte[] seed) {
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
            var pair = generator.generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] raw = Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
            return new SigningKey(name, pair.getPrivate(), raw);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /** The secret itself, as base64 of its PKCS #8 form. */
    public String pkcs8() {
        return Strict.base64(key.getEncoded());
    }

    byte[] sign(byte[] text) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "signing key of " + verifier.name();
    }

    /** Randomness that is not random. */
    private static final class Fixed extends SecureRandom {
        private final byte[] seed;

        Fixed(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
