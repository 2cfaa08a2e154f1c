package kz.derbes.request.web;

import kz.derbes.request.Matter;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Cases as files to take away; nobody on the way keeps a copy. */
final class Files {
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private Files() {}

    static ResponseEntity<byte[]> pdf(Matter matter, byte[] bytes) {
        return file("derbes-" + matter.number() + ".pdf", MediaType.APPLICATION_PDF, bytes);
    }

    static ResponseEntity<byte[]> zip(Matter matter, byte[] bytes) {
        return file("derbes-" + matter.number() + ".zip", ZIP, bytes);
    }

    /** Sends back to a page that says to try again. */
    static ResponseEntity<byte[]> later(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .build();
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        var attachment = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(type)
                .body(bytes);
    }
}
