package kz.derbes.disclosure.demand;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.CompressionMethod;
import net.lingala.zip4j.model.enums.EncryptionMethod;

/** One file in a zip archive under AES-256: any common program opens it, and its list of files tells only one name. */
final class LockedZip {
    private LockedZip() {}

    static byte[] of(String name, byte[] content, String passphrase) {
        var bytes = new ByteArrayOutputStream();
        var how = new ZipParameters();
        how.setFileNameInZip(name);
        how.setCompressionMethod(CompressionMethod.DEFLATE);
        how.setEncryptFiles(true);
        how.setEncryptionMethod(EncryptionMethod.AES);
        how.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
        try (var zip = new ZipOutputStream(bytes, passphrase.toCharArray())) {
            zip.putNextEntry(how);
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
