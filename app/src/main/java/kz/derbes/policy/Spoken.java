package kz.derbes.policy;

import java.util.HashMap;
import java.util.Map;
import kz.derbes.law.Language;
import kz.derbes.law.Term;
import kz.derbes.law.Terms;

/** Terms and the operator's record in words, ready for the slots of a document. */
final class Spoken {

    private Spoken() {}

    static Slots slots(Operator operator, Terms terms, Language language) {
        var values = new HashMap<>(Map.of(
                "operator.name", operator.name(),
                "operator.number", operator.number(),
                "operator.address", operator.address(),
                "operator.site", operator.site(),
                "operator.contact", operator.contact(),
                "operator.phone", operator.phone().isEmpty() ? operator.contact() : operator.phone(),
                "operator.storage", operator.storage()));
        terms.all().forEach(it -> values.put("term." + it.key(), say(it, language)));
        return new Slots(values);
    }

    /** The length of a term; in Russian in the genitive, as after "not longer than". */
    static String say(Term term, Language language) {
        return term.amount() + " "
                + switch (language) {
                    case KK -> kazakh(term.unit());
                    case RU -> russian(term.unit(), term.amount() % 10 == 1 && term.amount() % 100 != 11);
                    case EN -> english(term.unit(), term.amount() == 1);
                };
    }

    private static String kazakh(Term.Unit unit) {
        return switch (unit) {
            case WORKING_DAYS -> "жұмыс күні";
            case CALENDAR_DAYS -> "күнтізбелік күн";
            case YEARS -> "жыл";
        };
    }

    private static String russian(Term.Unit unit, boolean one) {
        return switch (unit) {
            case WORKING_DAYS -> one ? "рабочего дня" : "рабочих дней";
            case CALENDAR_DAYS -> one ? "календарного дня" : "календарных дней";
            case YEARS -> one ? "года" : "лет";
        };
    }

    private static String english(Term.Unit unit, boolean one) {
        return switch (unit) {
            case WORKING_DAYS -> one ? "working day" : "working days";
            case CALENDAR_DAYS -> one ? "calendar day" : "calendar days";
            case YEARS -> one ? "year" : "years";
        };
    }
}
