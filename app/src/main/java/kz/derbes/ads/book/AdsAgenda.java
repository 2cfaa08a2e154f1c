package kz.derbes.ads.book;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.derbes.law.Role;
import kz.derbes.law.agenda.Agenda;
import kz.derbes.law.agenda.Count;
import kz.derbes.law.agenda.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Campaigns and advertisements that wait for a second member of staff, each for a day at most. */
@Component
class AdsAgenda implements Agenda {
    private static final String PAGE = "/console/ads";
    private static final String KIND = "ad-review";
    private static final Set<Role> WORKERS = Set.of(Role.OWNER, Role.ADS);
    private static final Duration PATIENCE = Duration.ofDays(1);
    private static final int MOST = 200;
    private final CampaignRows campaigns;
    private final CreativeRows creatives;

    AdsAgenda(CampaignRows campaigns, CreativeRows creatives) {
        this.campaigns = campaigns;
        this.creatives = creatives;
    }

    @Override
    public String room() {
        return "ads";
    }

    @Override
    public List<Task> open(Role role, int limit) {
        return tasks(role).sorted(Comparator.comparing(Task::due)).limit(limit).toList();
    }

    @Override
    public List<Count> counts(Role role, Instant now, Instant soon) {
        var dues = tasks(role).map(Task::due).toList();
        if (dues.isEmpty()) return List.of();
        long overdue = dues.stream().filter(it -> it.isBefore(now)).count();
        long early = dues.stream().filter(it -> it.isBefore(soon)).count();
        return List.of(new Count(KIND, PAGE, dues.size(), early - overdue, overdue));
    }

    private Stream<Task> tasks(Role role) {
        if (!WORKERS.contains(role)) return Stream.empty();
        var waiting = campaigns.list(CampaignState.IN_REVIEW, null, MOST, 0);
        var whole =
                waiting.stream().map(it -> task("/campaigns/", it.id().toString(), it.submittedAt(), it.changedAt()));
        var single = creatives.waiting(MOST).stream()
                .filter(it ->
                        waiting.stream().noneMatch(campaign -> campaign.id().equals(it.campaign())))
                .map(it -> task("/creatives/", it.id().toString(), it.submittedAt(), it.changedAt()));
        return Stream.concat(whole, single);
    }

    private static Task task(String path, String id, @Nullable Instant submitted, Instant changed) {
        var from = submitted == null ? changed : submitted;
        return new Task(KIND, PAGE + path + id, id.substring(0, 8), from.plus(PATIENCE));
    }
}
