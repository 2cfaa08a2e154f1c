package kz.derbes.disclosure.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import kz.derbes.disclosure.demand.Packed;
import kz.derbes.disclosure.demand.Packing;
import kz.derbes.disclosure.demand.Taken;
import kz.derbes.disclosure.demand.Taking;
import kz.derbes.law.Member;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the package of a demand is made by one member and taken by the other. */
@Controller
@RequestMapping("/console/disclosure/demands/{id}")
class HandoverConsole {
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final Packing packing;
    private final Taking taking;
    private final DemandFile file;

    HandoverConsole(Packing packing, Taking taking, DemandFile file) {
        this.packing = packing;
        this.taking = taking;
        this.file = file;
    }

    @PostMapping("/pack")
    String pack(@PathVariable UUID id, Member member, HttpServletResponse response, Model model) {
        switch (packing.pack(id, member)) {
            case Packed.Sealed(var passphrase) -> model.addAttribute("passphrase", passphrase);
            case Packed.Refused(var why) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("refused", why.code());
            }
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return file.show(id, member, model);
    }

    @PostMapping("/take")
    Object take(@PathVariable UUID id, Member member, HttpServletResponse response, Model model) {
        return switch (taking.take(id, member)) {
            case Taken.File(var name, var content) -> {
                var attachment = ContentDisposition.attachment().filename(name).build();
                yield ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                        .cacheControl(CacheControl.noStore())
                        .contentType(ZIP)
                        .body(new InputStreamResource(content));
            }
            case Taken.Refused(var why) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("refused", why.code());
                yield file.show(id, member, model);
            }
        };
    }
}
