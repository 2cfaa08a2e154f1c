-- The journal: what was noticed, done and decided, in words without values of people. Added to, never changed.
set local lock_timeout = '750ms';

create table incident.entry (
    incident uuid not null references incident.incident on delete cascade,
    n int not null check (n > 0),
    at timestamptz(6) not null,
    kind text not null,
    code text,
    by_whom text not null,
    words text check (length(words) <= 4000),
    hash text not null,
    primary key (incident, n)
);
comment on column incident.entry.hash is 'SHA-256 over the entry and the hash before it; the fact of the deed tells it to the ledger';

grant select, insert on incident.entry to derbes_app;
