package kz.derbes.incident.people;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.derbes.incident.Incident;
import kz.derbes.incident.Incidents;
import kz.derbes.incident.Kind;
import kz.derbes.law.FieldCode;
import kz.derbes.law.Language;
import kz.derbes.law.SubjectId;
import kz.derbes.law.cabinet.Cabinets;
import kz.derbes.notification.Letter;
import kz.derbes.notification.Letters;
import kz.derbes.vault.Exposures;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells the people of the newest set, a batch at a time: each gets one row for the incident and, with a confirmed e-mail,
 * one letter, both in one transaction. Whoever has a row already is left alone, so a later round tells only the new ones.
 */
@Component
class NoticeWork implements Work {
    private static final ZoneId HERE = ZoneId.of("Asia/Almaty");
    private static final String TEMPLATE = "incident-notice";
    private final Incidents incidents;
    private final AffectedWalk walk;
    private final NoticeRows notices;
    private final JobRows jobs;
    private final Exposures exposures;
    private final ObjectProvider<Cabinets> cabinets;
    private final Letters letters;
    private final Clock clock;

    NoticeWork(
            Incidents incidents,
            AffectedWalk walk,
            NoticeRows notices,
            JobRows jobs,
            Exposures exposures,
            ObjectProvider<Cabinets> cabinets,
            Letters letters,
            Clock clock) {
        this.incidents = incidents;
        this.walk = walk;
        this.notices = notices;
        this.jobs = jobs;
        this.exposures = exposures;
        this.cabinets = cabinets;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public Job.Kind kind() {
        return Job.Kind.NOTIFY;
    }

    @Override
    public void step(Job job) {
        walk.step(job, this::tellNew, file -> finish(file, job));
    }

    private void tellNew(Incident file, List<AffectedRows.Person> batch) {
        var told = notices.told(
                file.id(), batch.stream().map(AffectedRows.Person::subject).toList());
        tell(file, batch.stream().filter(it -> !told.contains(it.subject())).toList());
    }

    private void finish(Incident file, Job job) {
        jobs.end(job.id(), job.done(), clock.instant());
        var codes = notices.counts(file.id()).stream()
                .collect(Collectors.toMap(Delivery::state, it -> Long.toString(it.people()), NoticeWork::sum));
        incidents.told(file, Incidents.Told.SUBJECTS, Computing.SELF, codes, Long.toString(job.done()));
    }

    private static String sum(String one, String other) {
        return Long.toString(Long.parseLong(one) + Long.parseLong(other));
    }

    private void tell(Incident file, List<AffectedRows.Person> people) {
        if (people.isEmpty()) return;
        var numbers = people.stream().map(AffectedRows.Person::subject).toList();
        var contacts = exposures.contacts(numbers);
        var writable = people.stream()
                .filter(it -> !file.drill() && reachable(contacts, it))
                .toList();
        var languages =
                languages(writable.stream().map(AffectedRows.Person::subject).toList());
        var ids = letters.send(writable.stream()
                .map(it -> letter(file, it, languages.getOrDefault(it.subject(), Language.RU)))
                .toList());
        var rows = new ArrayList<Notice>();
        for (int i = 0; i < writable.size(); i++)
            rows.add(new Notice(
                    writable.get(i).subject(), writable.get(i).fields(), Notice.State.WAITING, ids.get(i), null));
        people.stream()
                .filter(it -> file.drill() || !reachable(contacts, it))
                .map(it -> new Notice(it.subject(), it.fields(), unwritten(file, contacts, it), null, null))
                .forEach(rows::add);
        notices.add(file.id(), rows, clock.instant());
    }

    private static boolean reachable(Map<SubjectId, Set<FieldCode>> contacts, AffectedRows.Person it) {
        return contacts.getOrDefault(it.subject(), Set.of()).contains(FieldCode.EMAIL);
    }

    private static Notice.State unwritten(
            Incident file, Map<SubjectId, Set<FieldCode>> contacts, AffectedRows.Person it) {
        if (!contacts.containsKey(it.subject())) return Notice.State.ERASED;
        return file.drill() && reachable(contacts, it) ? Notice.State.DRILL : Notice.State.NO_CHANNEL;
    }

    private Map<SubjectId, Language> languages(List<SubjectId> people) {
        var known = cabinets.getIfAvailable();
        return known == null ? Map.of() : known.languages(people);
    }

    private static Letter letter(Incident file, AffectedRows.Person person, Language language) {
        var kind = file.kind() == null ? Kind.LEAK : file.kind();
        return new Letter(
                person.subject(),
                TEMPLATE,
                language,
                Map.of(
                        "number", file.name(),
                        "what", kind.code(),
                        "day", file.detectedAt().atZone(HERE).toLocalDate().toString(),
                        "fields", fields(person.fields())));
    }

    /** A set without fields is said as such: what the room keeps about the person, and no field. */
    private static String fields(int bits) {
        var fields = Fields.of(bits);
        return fields.isEmpty() ? "none" : fields.stream().map(FieldCode::code).collect(Collectors.joining(","));
    }
}
