package kz.derbes.incident.authority;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.derbes.incident.Incident;
import org.jspecify.annotations.Nullable;

/**
 * One breach as the register has it, in columns that can be laid beside the register of the state (BRE-05).
 *
 * @param people how many it reached; null while that was not computed
 * @param fields codes of the data concerned
 * @param measures codes of the measures
 * @param journal the hash of the last line of its journal
 */
public record RegisterLine(
        String number,
        String kind,
        String state,
        boolean drill,
        Instant detectedAt,
        Instant authorityDue,
        @Nullable Instant authorityTold,
        String channel,
        String registration,
        @Nullable Instant subjectsTold,
        @Nullable Long people,
        List<String> fields,
        List<String> measures,
        @Nullable Instant endedAt,
        String journal) {

    static RegisterLine of(
            Incident it,
            List<Told> told,
            @Nullable Long people,
            List<String> fields,
            List<String> measures,
            String journal) {
        var first = told.stream().findFirst();
        return new RegisterLine(
                it.name(),
                Optional.ofNullable(it.kind()).map(kind -> kind.code()).orElse(""),
                it.state().code(),
                it.drill(),
                it.detectedAt(),
                it.due().authority(),
                first.map(Told::sentAt).orElse(it.authorityTold()),
                first.map(a -> a.channel().code()).orElse(""),
                first.map(Told::registration).orElse(""),
                it.subjectsTold(),
                people,
                fields,
                measures,
                it.endedAt(),
                journal);
    }

    /** The names and values of the columns, in order. */
    public Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        columns.put("number", number);
        columns.put("kind", kind);
        columns.put("state", state);
        columns.put("drill", drill ? "yes" : "no");
        columns.put("detected", detectedAt.toString());
        columns.put("authority-due", authorityDue.toString());
        columns.put("authority-told", text(authorityTold));
        columns.put("channel", channel);
        columns.put("registration", registration);
        columns.put("subjects-told", text(subjectsTold));
        columns.put("people", text(people));
        columns.put("fields", String.join(" ", fields));
        columns.put("measures", String.join(" ", measures));
        columns.put("ended", text(endedAt));
        columns.put("journal", journal);
        return columns;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
