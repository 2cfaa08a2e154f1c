package kz.derbes.ads.book;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.derbes.law.Member;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who advertises and where. */
@Service
public class Advertisers {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private final BookRows rows;
    private final Acts acts;
    private final Clock clock;

    Advertisers(BookRows rows, Acts acts, Clock clock) {
        this.rows = rows;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Enters an organisation.
     *
     * @throws IllegalArgumentException for an entry that {@link Advertiser#wrong} refuses
     */
    @Transactional
    public UUID add(String name, String bin, Member member) {
        if (Advertiser.wrong(name, bin).isPresent()) throw new IllegalArgumentException("no advertiser");
        var id = UUID.randomUUID();
        rows.addAdvertiser(new Advertiser(id, name.strip(), bin.isEmpty() ? null : bin), clock.instant());
        acts.record("ads.advertiser-added", member, Map.of("advertiser", id.toString()));
        return id;
    }

    public List<Advertiser> list(int limit, int offset) {
        return rows.advertisers(limit, offset);
    }

    public Optional<Advertiser> find(UUID id) {
        return rows.advertiser(id);
    }

    public List<Placement> placements() {
        return rows.placements();
    }

    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /** False when there is one of that code already. */
    @Transactional
    public boolean addPlacement(Placement placement, Member member) {
        if (!rows.addPlacement(placement, clock.instant())) return false;
        acts.record("ads.placement-added", member, Map.of("placement", placement.code()));
        acts.changedMarket();
        return true;
    }

    /** Shuts a place or opens it again; false when it is so already. */
    @Transactional
    public boolean open(String code, boolean open, Member member) {
        if (!rows.closePlacement(code, open ? null : clock.instant())) return false;
        acts.record(open ? "ads.placement-opened" : "ads.placement-closed", member, Map.of("placement", code));
        acts.changedMarket();
        return true;
    }
}
