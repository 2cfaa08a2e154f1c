-- Whom a breach reached: the scopes staff named, the rounds of computing, the people with a bit for each field, and jobs.
set local lock_timeout = '750ms';

create table incident.scope (
    incident uuid not null references incident.incident on delete cascade,
    id uuid not null,
    what text not null check (what in ('member', 'client', 'key', 'rooms', 'deeds', 'everybody', 'backup')),
    argument text not null,
    from_at timestamptz not null,
    to_at timestamptz not null,
    primary key (incident, id),
    check (from_at <= to_at)
);

create table incident.round (
    incident uuid not null references incident.incident on delete cascade,
    round int not null check (round > 0),
    at timestamptz not null,
    people bigint not null,
    erased bigint not null,
    more bigint not null,
    fewer bigint not null,
    millis bigint not null,
    primary key (incident, round)
);
comment on column incident.round.more is 'people the round before did not know, or knew with fewer fields';

create table incident.affected (
    incident uuid not null references incident.incident on delete cascade,
    round int not null,
    subject uuid not null,
    fields int not null,
    erased boolean not null,
    primary key (incident, round, subject)
);
comment on column incident.affected.fields is 'a bit for each field, in the order of the policy';

create table incident.job (
    id uuid primary key,
    incident uuid not null references incident.incident on delete cascade,
    kind text not null check (kind in ('compute', 'notify', 'sign-out')),
    asked_at timestamptz not null,
    asked_by text not null,
    reached uuid,
    done bigint not null default 0,
    rest_until timestamptz,
    trouble text,
    ended_at timestamptz
);
comment on column incident.job.reached is 'the last person of the last batch; whoever works holds the row, so a dead node frees it';
create unique index job_alive_once on incident.job (incident, kind) where ended_at is null;
create index job_by_incident on incident.job (incident, asked_at);

grant select, insert, delete on incident.scope, incident.round, incident.affected to derbes_app;
grant update (fields, erased) on incident.affected to derbes_app;
grant select, insert, update, delete on incident.job to derbes_app;
