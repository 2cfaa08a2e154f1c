-- The register of demands of state bodies (clause 5.2): who demands what on which ground, how it was judged and by whom.
set local lock_timeout = '750ms';

create sequence disclosure.demand_number;
grant usage on sequence disclosure.demand_number to derbes_app;

create table disclosure.demand (
    id uuid primary key,
    number text not null unique,
    body_kind text not null,
    body text not null check (length(body) between 2 and 200),
    country text not null check (country ~ '^[A-Z]{2}$'),
    ground text not null,
    article text not null check (length(article) between 1 and 120),
    document text not null check (length(document) between 1 and 80),
    document_date date not null,
    received_on date not null,
    due_at timestamptz not null,
    fields text[] not null check (cardinality(fields) > 0),
    period_from date,
    period_to date check (period_to >= period_from),
    hidden_until timestamptz,
    state text not null,
    granted text[] not null default '{}' check (granted <@ fields),
    refusal text,
    maker text not null,
    approval uuid,
    checker text check (checker <> maker),
    missing int not null default 0,
    people int not null default 0,
    entered_at timestamptz not null,
    closed_at timestamptz,
    sha256 text,
    taken_at timestamptz,
    check ((state = 'refused') = (refusal is not null)),
    check (state not in ('approved', 'released') or (checker is not null and cardinality(granted) > 0))
);
create index demand_by_time on disclosure.demand (entered_at desc);
create index demand_open on disclosure.demand (due_at) where closed_at is null;
grant select, insert, update on disclosure.demand to derbes_app;

create table disclosure.demand_person (
    subject uuid not null,
    demand uuid not null references disclosure.demand,
    added_at timestamptz not null,
    hidden_until timestamptz,
    outcome text,
    tell_after timestamptz,
    told_at timestamptz,
    primary key (subject, demand)
);
create index demand_person_of on disclosure.demand_person (demand);
create index demand_person_to_tell on disclosure.demand_person (tell_after) where tell_after is not null and told_at is null;
grant select, insert, update, delete on disclosure.demand_person to derbes_app;
