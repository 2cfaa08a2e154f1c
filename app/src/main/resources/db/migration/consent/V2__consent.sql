-- One row per consent as given; it ends by withdrawal, by a newer one or by its own term, and stays as proof (RET-06).
set local lock_timeout = '750ms';

create table consent.consent (
    subject uuid,
    visitor uuid,
    party uuid not null generated always as (coalesce(subject, visitor)) stored,
    id uuid primary key,
    scope text not null,
    wording text not null check (wording ~ '^[0-9a-f]{64}$'),
    edition int not null check (edition > 0),
    language text not null check (language in ('kk', 'ru', 'en')),
    channel text not null check (channel in ('registration', 'cabinet', 'banner')),
    given_at timestamptz not null,
    until timestamptz not null check (until > given_at),
    ended_at timestamptz,
    ended_by text check (ended_by in ('withdrawn', 'replaced')),
    relation_ended_at timestamptz,
    fact uuid not null,
    check (num_nonnulls(subject, visitor) = 1),
    check (num_nonnulls(ended_at, ended_by) <> 1)
);
create unique index consent_alive on consent.consent (party, scope) where ended_at is null;
create index consent_latest on consent.consent (party, scope, ended_at desc nulls first)
    include (id, until, ended_by, subject);
grant select, insert, delete on consent.consent to derbes_app;
grant update (ended_at, ended_by, relation_ended_at) on consent.consent to derbes_app;
