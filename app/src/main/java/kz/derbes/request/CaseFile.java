package kz.derbes.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import kz.derbes.law.Actor;
import kz.derbes.law.Language;
import kz.derbes.ledger.Bundles;
import kz.derbes.paper.Paper;
import kz.derbes.paper.Part;
import kz.derbes.paper.Pdf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** A request from its receipt to its end as one document, and as an archive whose contents the ledger has sealed (8.3). */
@Service
public class CaseFile {
    private static final Logger LOG = LoggerFactory.getLogger(CaseFile.class);

    private final MessageRows messages;
    private final RequestStepRows steps;
    private final MessageSource speech;
    private final Bundles bundles;

    CaseFile(MessageRows messages, RequestStepRows steps, MessageSource speech, Bundles bundles) {
        this.messages = messages;
        this.steps = steps;
        this.speech = speech;
        this.bundles = bundles;
    }

    /**
     * The document.
     *
     * @param texts what was opened of it, by number; the document says when nothing was
     */
    public byte[] pdf(Matter matter, Map<UUID, String> texts, Language language) {
        var locale = language.locale();
        var parts = new ArrayList<Part>();
        parts.add(new Part.Pairs(pairs(matter, locale)));
        parts.add(new Part.Heading(say("request.said", locale)));
        parts.addAll(said(matter, texts, locale));
        parts.add(new Part.Heading(say("request.steps", locale)));
        parts.add(new Part.Table(
                List.of(
                        say("request.received", locale),
                        say("request.state", locale),
                        say("request.reason", locale),
                        say("request.paper.fact", locale)),
                steps.of(matter).stream().map(it -> row(it, locale)).toList()));
        parts.add(new Part.Heading(say("request.routes.title", locale)));
        parts.add(new Part.Items(List.of(
                say("request.routes.authority", locale),
                say("request.routes.court", locale),
                say("request.routes.consumer", locale))));
        return Pdf.of(new Paper(language, title(matter, locale), parts));
    }

    /** The archive; empty when the seal is late, and asking again makes another. */
    public Optional<byte[]> bundle(Matter matter, Map<UUID, String> texts, Actor actor) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (var language : new Language[] {matter.language(), Language.KK})
            files.put("case-" + language.code() + ".pdf", pdf(matter, texts, language));
        try {
            return Optional.of(bundles.seal("request.bundled", matter.subject(), actor, files));
        } catch (IllegalStateException late) {
            LOG.info("a case is not sealed yet");
            return Optional.empty();
        }
    }

    private List<Part.Pair> pairs(Matter it, Locale locale) {
        return List.of(
                pair("request.number", it.number(), locale),
                pair("request.kind", say("request.kind." + it.kind().code(), locale), locale),
                pair("request.channel", say("request.channel." + it.channel().code(), locale), locale),
                pair("request.received", RequestLetters.text(it.receivedAt()), locale),
                pair("request.due", RequestLetters.text(it.dueAt()), locale),
                pair("request.state", say("request.state." + it.state().code(), locale), locale),
                pair("request.edition", Integer.toString(it.edition()), locale));
    }

    private List<Part> said(Matter matter, Map<UUID, String> texts, Locale locale) {
        if (texts.isEmpty()) return List.of(new Part.Text(say("request.paper.shut", locale)));
        var parts = new ArrayList<Part>();
        for (var it : messages.of(matter)) {
            if (!texts.containsKey(it.text())) continue;
            parts.add(new Part.Text(say("request.voice." + it.voice().code(), locale) + ", "
                    + RequestLetters.text(it.at()) + "\n" + texts.get(it.text())));
        }
        return parts;
    }

    private List<String> row(Step it, Locale locale) {
        return List.of(
                RequestLetters.text(it.at()),
                say("request.state." + it.state().code(), locale),
                it.reason().isEmpty() ? "" : say("request.reason." + it.reason(), locale),
                it.fact().toString());
    }

    private Part.Pair pair(String key, String value, Locale locale) {
        return new Part.Pair(say(key, locale), value);
    }

    private String title(Matter matter, Locale locale) {
        return Objects.requireNonNull(speech.getMessage("request.one.title", new Object[] {matter.number()}, locale));
    }

    private String say(String key, Locale locale) {
        return Objects.requireNonNull(speech.getMessage(key, null, locale));
    }
}
