package kz.derbes.incident.web;

import java.nio.charset.StandardCharsets;
import kz.derbes.paper.Docx;
import kz.derbes.paper.Paper;
import kz.derbes.paper.Pdf;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;

/** Files to take away; none is kept by a cache. */
final class Downloads {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private Downloads() {}

    static ResponseEntity.BodyBuilder named(String name, String type) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(type));
    }

    static ResponseEntity<byte[]> text(String name, String type, String text) {
        return named(name, type + ";charset=UTF-8").body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A paper as PDF or DOCX; not found for another ending. */
    static ResponseEntity<byte[]> paper(String name, String ending, Paper paper) {
        return switch (ending) {
            case "pdf" -> named(name + ".pdf", MediaType.APPLICATION_PDF_VALUE).body(Pdf.of(paper));
            case "docx" -> named(name + ".docx", WORD).body(Docx.of(paper));
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }
}
