-- Who is blocked, how far and why (RGT-03); why staff looked, in their words, sealed under the person's key.
set local lock_timeout = '750ms';

alter table vault.person add column blocked boolean not null default false;
comment on column vault.person.blocked is 'whether vault.block holds a row of the person that has not ended';
create index person_blocked on vault.person (subject) where blocked;

create table vault.block (
    subject uuid not null,
    id uuid not null,
    fields text[] not null,
    purposes text[] not null,
    cause text not null check (cause in ('subject', 'representative', 'authority', 'court', 'operator')),
    since timestamptz not null,
    ended_at timestamptz,
    outcome text check (outcome in ('taken-back', 'not-confirmed', 'corrected', 'destroyed')),
    primary key (subject, id),
    check ((ended_at is null) = (outcome is null))
);
comment on column vault.block.fields is 'codes of the blocked fields; empty means all';
comment on column vault.block.purposes is 'codes of the blocked purposes; empty means all';
create index block_alive on vault.block (since) where ended_at is null;

create table vault.reason (
    subject uuid not null,
    fact uuid not null,
    sealed bytea not null,
    primary key (subject, fact)
);

grant select, insert, delete on vault.block to derbes_app;
grant update (ended_at, outcome) on vault.block to derbes_app;
grant select, insert, update, delete on vault.reason to derbes_app;
