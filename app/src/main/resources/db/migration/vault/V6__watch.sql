-- What each member of staff has read of late, how many people each actor has looked at, and the alarms over it. Whom
-- somebody looked at is a keyed mark that goes with its slot; which people are invented stands nowhere.
set local lock_timeout = '750ms';

create table vault.budget (
    actor text not null,
    purpose text not null,
    slot timestamptz not null,
    spent int not null check (spent > 0),
    primary key (actor, purpose, slot)
);

create table vault.glance (
    actor text not null,
    slot timestamptz not null,
    mark bigint not null,
    primary key (actor, slot, mark)
);

create table vault.crowd (
    actor text not null,
    slot timestamptz not null,
    shard smallint not null,
    people int not null check (people > 0),
    primary key (actor, slot, shard)
);

create table vault.alarm (
    id uuid primary key,
    kind text not null check (kind in ('budget', 'bulk', 'lure')),
    actor text not null,
    slot timestamptz not null,
    raised_at timestamptz not null,
    dismissal text check (dismissal in ('expected-work', 'drill', 'chance', 'incident')),
    closed_at timestamptz,
    closed_by text,
    unique (kind, actor, slot),
    check (num_nonnulls(dismissal, closed_at, closed_by) in (0, 3))
);
create index alarm_newest on vault.alarm ((closed_at is not null), raised_at desc, id);

grant select, insert, update, delete on vault.budget, vault.glance, vault.crowd, vault.alarm to derbes_app;
