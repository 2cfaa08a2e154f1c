-- The books beside others': days compared with providers, statements by their sums, differences. Who paid is nowhere.
set local lock_timeout = '750ms';

create table payment.day (
    method text not null,
    day date not null,
    leased_until timestamptz not null,
    compared int not null default 0,
    differences int not null default 0,
    done_at timestamptz,
    primary key (method, day)
);

create table payment.statement (
    sha256 text primary key,
    bank text not null,
    lines int not null,
    by text not null,
    at timestamptz not null
);

create table payment.difference (
    id uuid primary key,
    source text not null,
    day date not null,
    kind text not null check (kind in ('not-ours', 'not-theirs', 'other-sum', 'other-stage', 'other-refund')),
    reference text not null,
    ours bigint,
    theirs bigint,
    found_at timestamptz not null,
    explained_by text,
    code text,
    explained_at timestamptz,
    unique (source, kind, reference),
    check (num_nonnulls(explained_by, code, explained_at) in (0, 3))
);
create index difference_open on payment.difference (day) where explained_at is null;
create index attempt_by_number on payment.attempt (number);
create index charge_by_time on payment.charge (method, seen_at);

grant select, insert, update on payment.day, payment.statement, payment.difference to derbes_app;
