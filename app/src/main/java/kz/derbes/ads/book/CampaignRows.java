package kz.derbes.ads.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.derbes.ads.core.Budget;
import kz.derbes.ads.core.Device;
import kz.derbes.ads.core.Hours;
import kz.derbes.ads.core.Pacing;
import kz.derbes.ads.core.PagePattern;
import kz.derbes.ads.core.Targeting;
import kz.derbes.law.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Campaigns and their plans. */
@Component
class CampaignRows {
    private static final String SELECT = "select c.* from ads.campaign c ";
    private final JdbcClient jdbc;

    CampaignRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, UUID advertiser, String name, Plan plan, String maker, Instant now) {
        plan(jdbc.sql("""
                        insert into ads.campaign (id, advertiser, name, state, house, priority, starts, ends, cap, placements,
                          pages, languages, devices, days, from_hour, to_hour, countries, unit, amount, daily, pacing, goal,
                          maker, changed_at)
                        values (:id, :advertiser, :name, 'draft', :house, :priority, :starts, :ends, :cap, :placements,
                          :pages, :languages, :devices, :days, :from, :to, :countries, :unit, :amount, :daily, :pacing, :goal,
                          :maker, :now)
                        """), id, name, plan)
                .param("advertiser", advertiser)
                .param("maker", maker)
                .param("now", Sql.at(now))
                .update();
    }

    void change(UUID id, String name, Plan plan, String maker, Instant now) {
        plan(jdbc.sql("""
                        update ads.campaign set name = :name, house = :house, priority = :priority, starts = :starts,
                          ends = :ends, cap = :cap, placements = :placements, pages = :pages, languages = :languages,
                          devices = :devices, days = :days, from_hour = :from, to_hour = :to, countries = :countries,
                          unit = :unit, amount = :amount, daily = :daily, pacing = :pacing, goal = :goal,
                          maker = :maker, changed_at = :now
                         where id = :id
                        """), id, name, plan)
                .param("maker", maker)
                .param("now", Sql.at(now))
                .update();
    }

    private static JdbcClient.StatementSpec plan(JdbcClient.StatementSpec sql, UUID id, String name, Plan plan) {
        var wanted = plan.targeting();
        return sql.param("id", id)
                .param("name", name)
                .param("house", plan.house())
                .param("priority", plan.priority())
                .param("starts", Sql.at(plan.starts()))
                .param("ends", Sql.at(plan.ends()))
                .param("cap", plan.cap())
                .param("placements", Sql.texts(plan.placements()))
                .param(
                        "pages",
                        Sql.texts(wanted.pages().stream().map(PagePattern::text).toList()))
                .param(
                        "languages",
                        Sql.texts(
                                wanted.languages().stream().map(Language::code).toList()))
                .param(
                        "devices",
                        Sql.texts(wanted.devices().stream().map(Device::code).toList()))
                .param(
                        "days",
                        new SqlArrayValue(
                                "int4",
                                wanted.hours().days().stream()
                                        .map(DayOfWeek::getValue)
                                        .sorted()
                                        .toArray()))
                .param("from", wanted.hours().from())
                .param("to", wanted.hours().to())
                .param("countries", Sql.texts(wanted.countries()))
                .param("unit", plan.budget().unit().code())
                .param("amount", plan.budget().amount())
                .param("daily", plan.budget().daily())
                .param("pacing", plan.budget().pacing().code())
                .param("goal", plan.goal());
    }

    Optional<Campaign> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(CampaignRows::campaign)
                .optional();
    }

    /** The same, held back from others until the transaction ends. */
    Optional<Campaign> hold(UUID id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(CampaignRows::campaign)
                .optional();
    }

    /**
     * Newest change first.
     *
     * @param state null means every state
     * @param advertiser null means everybody's
     */
    List<Campaign> list(@Nullable CampaignState state, @Nullable UUID advertiser, int limit, int offset) {
        return jdbc.sql(SELECT + """
                         where (:state::text is null or state = :state) and (:advertiser::uuid is null or advertiser = :advertiser)
                         order by changed_at desc, id limit :limit offset :offset
                        """)
                .param("state", state == null ? null : state.code())
                .param("advertiser", advertiser)
                .param("limit", limit)
                .param("offset", offset)
                .query(CampaignRows::campaign)
                .list();
    }

    /** Ends what is past its last day or has used up its budget, and returns the numbers. */
    List<UUID> end(Instant now) {
        return jdbc.sql("""
                        update ads.campaign c set state = 'ended', changed_at = :now
                         where state in ('live', 'paused') and (ends <= :now or not house and amount <=
                           (select coalesce(sum(case c.unit when 'clicks' then clicked else shown end), 0)
                              from ads.spent s where s.campaign = c.id))
                        returning id
                        """).param("now", Sql.at(now)).query(UUID.class).list().stream()
                .map(java.util.Objects::requireNonNull)
                .toList();
    }

    static Campaign campaign(ResultSet row, int number) throws SQLException {
        return new Campaign(
                row.getObject("id", UUID.class),
                row.getObject("advertiser", UUID.class),
                row.getString("name"),
                CampaignState.of(row.getString("state")).orElseThrow(),
                plan(row),
                row.getString("maker"),
                row.getString("submitted_by"),
                Sql.perhaps(row, "submitted_at"),
                Sql.at(row, "changed_at"));
    }

    private static Plan plan(ResultSet row) throws SQLException {
        var limit = row.getObject("daily", Long.class);
        var cap = row.getObject("cap", Integer.class);
        return new Plan(
                row.getBoolean("house"),
                row.getInt("priority"),
                Sql.at(row, "starts"),
                Sql.at(row, "ends"),
                cap,
                java.util.Set.copyOf(Sql.texts(row, "placements")),
                targeting(row),
                new Budget(
                        Budget.Unit.of(row.getString("unit")).orElseThrow(),
                        row.getLong("amount"),
                        limit,
                        Pacing.of(row.getString("pacing")).orElseThrow()),
                row.getString("goal"));
    }

    private static Targeting targeting(ResultSet row) throws SQLException {
        var days = Arrays.stream((Integer[]) row.getArray("days").getArray())
                .map(DayOfWeek::of)
                .collect(Collectors.toSet());
        return new Targeting(
                Sql.texts(row, "pages").stream()
                        .flatMap(it -> PagePattern.of(it).stream())
                        .toList(),
                Sql.texts(row, "languages").stream()
                        .flatMap(it -> Language.of(it).stream())
                        .collect(Collectors.toSet()),
                Sql.texts(row, "devices").stream()
                        .flatMap(it -> Device.of(it).stream())
                        .collect(Collectors.toSet()),
                new Hours(days, row.getInt("from_hour"), row.getInt("to_hour")),
                java.util.Set.copyOf(Sql.texts(row, "countries")));
    }
}
