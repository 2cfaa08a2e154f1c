package kz.derbes.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.derbes.law.Language;
import kz.derbes.paper.Author;
import kz.derbes.paper.Outline;
import kz.derbes.paper.Paper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The procedures that the system follows, written down with the terms it really counts (OPR-12, BRE-02). */
@Configuration(proxyBeanMethods = false)
class ProcedureAuthors {

    @Bean
    Author blockingProcedure(Heading heading, Words words) {
        var terms = List.of("subject.block", "subject.unblock", "subject.destroy", "subject.rectify");
        return new Procedure("blocking-procedure", "register/blocking", terms, heading, words);
    }

    @Bean
    Author breachProcedure(Heading heading, Words words) {
        return new Procedure(
                "breach-procedure", "register/breach", List.of("breach.authority", "breach.subjects"), heading, words);
    }

    /** A text in which the terms of the law file stand where their keys are named. */
    private record Procedure(String code, String outline, List<String> terms, Heading heading, Words words)
            implements Author {
        @Override
        public Paper write(Language language) {
            var all = new HashMap<>(heading.words(language));
            terms.forEach(it -> all.put(it, words.term(it, language)));
            return Outline.read(ProcedureAuthors.class, outline, language, all, Map.of());
        }
    }
}
