-- What people ask for: each request with its clock, its texts by number, and its steps; every text itself is in the vault.
set local lock_timeout = '750ms';

create table request.matter (
    subject uuid not null,
    id uuid not null,
    number text not null unique,
    version int not null default 1,
    kind text not null,
    topics text[] not null check (cardinality(topics) > 0),
    channel text not null,
    capacity text not null,
    state text not null,
    reason text not null default '',
    edition int not null,
    clause text not null default '',
    language text not null,
    received_at timestamptz not null,
    due_at timestamptz not null,
    term text not null,
    officer text,
    block uuid,
    letter uuid,
    ended_at timestamptz,
    seen_at timestamptz,
    disputed boolean not null default false,
    fact uuid not null,
    warned smallint not null default 0,
    primary key (subject, id)
);
comment on column request.matter.warned is '0 nobody was reminded, 1 before the end of the term, 2 after it';

create table request.message (
    subject uuid not null,
    request uuid not null,
    text uuid not null,
    voice text not null,
    proven boolean not null,
    at timestamptz not null,
    primary key (subject, request, text)
);

create table request.step (
    subject uuid not null,
    request uuid not null,
    fact uuid not null,
    state text not null,
    at timestamptz not null,
    actor text not null,
    reason text not null,
    primary key (subject, request, fact)
);

grant select, insert, update, delete on request.matter, request.message, request.step to derbes_app;
