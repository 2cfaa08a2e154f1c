-- A day of hits is a table of its own: opened ahead by whoever needs it, dropped as a whole when its term ends.
set local lock_timeout = '750ms';

alter table visit.hit rename to hit_before;
alter index visit.hit_pkey rename to hit_before_pkey;
drop index visit.hit_by_time;

create sequence visit.hit_seq;
grant usage, select on sequence visit.hit_seq to derbes_app;
create table visit.hit (
    seq bigint not null default nextval('visit.hit_seq'),
    at timestamptz not null,
    visitor uuid not null,
    consent uuid not null,
    kind text not null check (kind in ('view', 'event')),
    event text check ((event is not null) = (kind = 'event')),
    page text not null,
    referrer text,
    source text,
    medium text,
    campaign text,
    country text,
    browser text not null,
    language text,
    device text not null,
    address inet
) partition by range (at);
comment on table visit.hit is 'The items of clause 3.3 and the consent that allows them, by the days of Almaty';
create index hit_by_visitor on visit.hit (visitor, seq);
create index hit_by_seq on visit.hit (seq);
grant select, insert, delete on visit.hit to derbes_app;

create function visit.open_day(day date)
    returns void language plpgsql security definer set search_path = '' set lock_timeout = '750ms' as $$
declare
    name text := 'hit_' || to_char(day, 'YYYYMMDD');
begin
    perform pg_advisory_xact_lock(hashtext('visit.open_day'));
    if to_regclass('visit.' || name) is not null then return; end if;
    execute format('create table visit.%I (like visit.hit including all)', name);
    execute format('alter table visit.hit attach partition visit.%I for values from (%L) to (%L)', name,
                   day::timestamp at time zone 'Asia/Almaty', (day + 1)::timestamp at time zone 'Asia/Almaty');
end $$;

create function visit.drop_day(day date)
    returns void language plpgsql security definer set search_path = '' set lock_timeout = '750ms' as $$
begin
    lock table visit.hit in access exclusive mode;
    execute format('drop table if exists visit.%I', 'hit_' || to_char(day, 'YYYYMMDD'));
end $$;

revoke execute on function visit.open_day, visit.drop_day from public;
grant execute on function visit.open_day, visit.drop_day to derbes_app;
