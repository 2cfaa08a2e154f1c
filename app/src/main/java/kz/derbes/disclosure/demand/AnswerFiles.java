package kz.derbes.disclosure.demand;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.derbes.law.Language;
import kz.derbes.paper.Pdf;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The files of an answer: the same for programs and, as a letter, for people in Kazakh and Russian. */
@Component
class AnswerFiles {
    private final CoverLetter letter;

    AnswerFiles(CoverLetter letter) {
        this.letter = letter;
    }

    SortedMap<String, byte[]> of(Demand demand, List<Answered> people, Instant at) {
        var files = new TreeMap<String, byte[]>();
        files.put("answer.json", JsonMapper.shared().writeValueAsBytes(tree(demand, people, at)));
        files.put("letter-kk.pdf", Pdf.of(letter.of(demand, people, at, Language.KK)));
        files.put("letter-ru.pdf", Pdf.of(letter.of(demand, people, at, Language.RU)));
        return files;
    }

    private static Map<String, Object> tree(Demand demand, List<Answered> people, Instant at) {
        var entry = demand.entry();
        var tree = new LinkedHashMap<String, Object>();
        tree.put("number", demand.number());
        tree.put("answered", at.toString());
        tree.put("body", entry.body());
        tree.put("document", entry.document());
        tree.put("document-date", entry.documentDate().toString());
        tree.put("act", LegalGrounds.of(entry.ground()).orElseThrow().act());
        tree.put("article", entry.article());
        tree.put("from", Objects.toString(entry.from(), ""));
        tree.put("to", Objects.toString(entry.to(), ""));
        tree.put("granted", demand.granted().stream().map(it -> it.code()).toList());
        tree.put("people", people.stream().map(AnswerFiles::person).toList());
        tree.put("not-found", demand.missing());
        return tree;
    }

    private static Map<String, Object> person(Answered it) {
        var values = new LinkedHashMap<String, String>();
        it.revealed().forEach((field, value) -> values.put(field.code(), value));
        var person = new LinkedHashMap<String, Object>();
        person.put("place", it.person().place());
        person.put("outcome", it.outcome().code());
        person.put("values", values);
        return person;
    }
}
