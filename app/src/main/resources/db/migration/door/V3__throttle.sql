-- Counts of tries under keyed hashes that live a day at most; no address and no e-mail can be read from them.
set local lock_timeout = '750ms';

create table door.throttle (
    key bytea primary key,
    tries integer not null,
    started_at timestamptz not null
);
create index throttle_by_age on door.throttle (started_at);

grant select, insert, update, delete on door.throttle to derbes_app;
