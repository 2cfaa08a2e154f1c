package kz.derbes.ads.book;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.derbes.law.Member;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Advertisements of a campaign; what was approved is never changed, only replaced. */
@Service
public class Creatives {
    private static final int MOST = 20;
    private final CreativeRows rows;
    private final CampaignRows campaigns;
    private final Steps steps;
    private final Clock clock;

    Creatives(CreativeRows rows, CampaignRows campaigns, Steps steps, Clock clock) {
        this.rows = rows;
        this.campaigns = campaigns;
        this.steps = steps;
        this.clock = clock;
    }

    /** A picture as it may be kept; empty when the file is none. */
    public static Optional<Picture> picture(byte[] file) {
        return Pictures.take(file);
    }

    /**
     * Keeps a draft.
     *
     * @return empty when the campaign has too many or takes none any more
     * @throws IllegalArgumentException for a draft with something wrong
     */
    @Transactional
    public Optional<UUID> draft(UUID campaign, CreativeDraft draft, Member member) {
        if (!draft.wrong().isEmpty())
            throw new IllegalArgumentException(
                    "no advertisement: " + draft.wrong().keySet());
        var held = campaigns.hold(campaign).orElseThrow(() -> new IllegalArgumentException("no such campaign"));
        var closed = switch (held.state()) {
            case DRAFT, LIVE, PAUSED -> false;
            case IN_REVIEW, ENDED, ARCHIVED -> true;
        };
        if (closed || rows.of(campaign).size() >= MOST) return Optional.empty();
        var id = UUID.randomUUID();
        rows.add(id, campaign, draft, member.actor().toString(), clock.instant());
        var picture = draft.picture();
        if (picture != null) rows.addPicture(id, picture);
        steps.record("ads.creative-drafted", "creative", id, member);
        return Optional.of(id);
    }

    public Optional<Creative> find(UUID id) {
        return rows.find(id);
    }

    public Optional<Picture> pictureOf(UUID id) {
        return rows.picture(id);
    }

    public List<Creative> of(UUID campaign) {
        return rows.of(campaign);
    }

    /** Those that wait for a second look, longest first. */
    public List<Creative> waiting(int limit) {
        return rows.waiting(limit);
    }

    /** Sends one more advertisement of a campaign that was allowed before to a second member of staff. */
    @Transactional
    public Told submit(UUID id, Member member) {
        var creative = hold(id);
        if (creative.state() != CreativeState.DRAFT) return Told.NOT_NOW;
        if (!creative.words().hasKazakh()) return Told.NO_KAZAKH;
        steps.submitted(creative, member);
        return step(creative, CreativeState.IN_REVIEW, "ads.creative-submitted", member);
    }

    @Transactional
    public Told allow(UUID id, Member member) {
        var creative = hold(id);
        if (creative.state() != CreativeState.IN_REVIEW) return Told.NOT_NOW;
        if (creative.isOf(member.actor().toString())) return Told.OWN_WORK;
        rows.reviewed(id, member.actor().toString());
        return step(creative, CreativeState.APPROVED, "ads.creative-allowed", member);
    }

    @Transactional
    public Told sendBack(UUID id, Member member) {
        var creative = hold(id);
        if (creative.state() != CreativeState.IN_REVIEW) return Told.NOT_NOW;
        return step(creative, CreativeState.DRAFT, "ads.creative-sent-back", member);
    }

    /** Takes it off the pages; it stays in the archive. */
    @Transactional
    public Told archive(UUID id, Member member) {
        return step(hold(id), CreativeState.ARCHIVED, "ads.creative-archived", member);
    }

    private Told step(Creative creative, CreativeState next, String deed, Member member) {
        return creative.state().may(next) ? steps.take(creative, next.code(), deed, member) : Told.NOT_NOW;
    }

    private Creative hold(UUID id) {
        return rows.hold(id).orElseThrow(() -> new IllegalArgumentException("no such advertisement"));
    }
}
