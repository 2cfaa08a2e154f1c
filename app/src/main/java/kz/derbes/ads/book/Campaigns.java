package kz.derbes.ads.book;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.law.Actor;
import kz.derbes.law.Member;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Campaigns from plan to archive; what becomes visible was seen by two members of staff. */
@Service
public class Campaigns {
    private final CampaignRows rows;
    private final CreativeRows creatives;
    private final Steps steps;
    private final Acts acts;
    private final Clock clock;

    Campaigns(CampaignRows rows, CreativeRows creatives, Steps steps, Acts acts, Clock clock) {
        this.rows = rows;
        this.creatives = creatives;
        this.steps = steps;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Newest change first.
     *
     * @param state null means every state
     * @param advertiser null means everybody's
     */
    public List<Campaign> list(@Nullable CampaignState state, @Nullable UUID advertiser, int limit, int offset) {
        return rows.list(state, advertiser, limit, offset);
    }

    public Optional<Campaign> find(UUID id) {
        return rows.find(id);
    }

    @Transactional
    public UUID plan(UUID advertiser, String name, Plan plan, Member member) {
        var id = UUID.randomUUID();
        rows.add(id, advertiser, name, plan, member.actor().toString(), clock.instant());
        record("ads.campaign-planned", id, member);
        return id;
    }

    /** Changes a draft; what lives has to become one again first. */
    @Transactional
    public Told change(UUID id, String name, Plan plan, Member member) {
        if (hold(id).state() != CampaignState.DRAFT) return Told.NOT_NOW;
        rows.change(id, name, plan, member.actor().toString(), clock.instant());
        record("ads.campaign-changed", id, member);
        return Told.DONE;
    }

    /** Sends a draft with all its advertisements to a second member of staff. */
    @Transactional
    public Told submit(UUID id, Member member) {
        var campaign = hold(id);
        if (!campaign.state().may(CampaignState.IN_REVIEW)) return Told.NOT_NOW;
        if (!campaign.plan().ends().isAfter(clock.instant())) return Told.OVER;
        var shown = creatives.of(id).stream()
                .filter(it -> it.state() != CreativeState.ARCHIVED)
                .toList();
        if (shown.isEmpty()) return Told.NOTHING_TO_SHOW;
        if (!shown.stream().allMatch(it -> it.words().hasKazakh())) return Told.NO_KAZAKH;
        shown.stream().filter(it -> it.state() == CreativeState.DRAFT).forEach(it -> toReview(it, member));
        steps.submitted(campaign, member);
        return step(campaign, CampaignState.IN_REVIEW, "ads.campaign-submitted", member);
    }

    private void toReview(Creative creative, Member member) {
        steps.become(creative, CreativeState.IN_REVIEW.code());
        steps.submitted(creative, member);
    }

    /** Lets a campaign live with all its advertisements that were sent with it. */
    @Transactional
    public Told allow(UUID id, Member member) {
        var campaign = hold(id);
        if (campaign.state() != CampaignState.IN_REVIEW) return Told.NOT_NOW;
        var waiting = creatives.of(id).stream()
                .filter(it -> it.state() == CreativeState.IN_REVIEW)
                .toList();
        var me = member.actor().toString();
        if (campaign.isOf(me) || waiting.stream().anyMatch(it -> it.isOf(me))) return Told.OWN_WORK;
        for (var it : waiting) {
            steps.become(it, CreativeState.APPROVED.code());
            creatives.reviewed(it.id(), me);
        }
        return step(campaign, CampaignState.LIVE, "ads.campaign-allowed", member);
    }

    /** Gives it back to whoever sent it. */
    @Transactional
    public Told sendBack(UUID id, Member member) {
        var campaign = hold(id);
        if (campaign.state() != CampaignState.IN_REVIEW) return Told.NOT_NOW;
        creatives.of(id).stream()
                .filter(it -> it.state() == CreativeState.IN_REVIEW)
                .forEach(it -> steps.become(it, CreativeState.DRAFT.code()));
        return step(campaign, CampaignState.DRAFT, "ads.campaign-sent-back", member);
    }

    @Transactional
    public Told pause(UUID id, Member member) {
        return step(hold(id), CampaignState.PAUSED, "ads.campaign-paused", member);
    }

    /** Goes on after a pause; what was changed meanwhile is a draft and takes the long way. */
    @Transactional
    public Told resume(UUID id, Member member) {
        var campaign = hold(id);
        if (campaign.state() != CampaignState.PAUSED) return Told.NOT_NOW;
        return step(campaign, CampaignState.LIVE, "ads.campaign-resumed", member);
    }

    /** Makes a paused one a draft, to be changed and seen by two again. */
    @Transactional
    public Told reopen(UUID id, Member member) {
        var campaign = hold(id);
        if (campaign.state() != CampaignState.PAUSED) return Told.NOT_NOW;
        return step(campaign, CampaignState.DRAFT, "ads.campaign-reopened", member);
    }

    @Transactional
    public Told end(UUID id, Member member) {
        return step(hold(id), CampaignState.ENDED, "ads.campaign-ended", member);
    }

    @Transactional
    public Told archive(UUID id, Member member) {
        return step(hold(id), CampaignState.ARCHIVED, "ads.campaign-archived", member);
    }

    /** Ends all that are over or have nothing left, and returns how many. */
    @Transactional
    public int endWhatIsOver(Instant now) {
        var ended = rows.end(now);
        ended.forEach(it -> acts.record("ads.campaign-ended", Actor.system("ads"), "campaign", it));
        if (!ended.isEmpty()) acts.changedMarket();
        return ended.size();
    }

    private Told step(Campaign campaign, CampaignState next, String deed, Member member) {
        return campaign.state().may(next) ? steps.take(campaign, next.code(), deed, member) : Told.NOT_NOW;
    }

    private void record(String deed, UUID id, Member member) {
        steps.record(deed, "campaign", id, member);
    }

    private Campaign hold(UUID id) {
        return rows.hold(id).orElseThrow(() -> new IllegalArgumentException("no such campaign"));
    }
}
