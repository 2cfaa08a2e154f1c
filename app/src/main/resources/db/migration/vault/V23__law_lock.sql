-- What a law keeps past an erasure: which values of whom, under which term, until when (RGT-06, conflict C4).
set local lock_timeout = '750ms';

alter table vault.person add column locked boolean not null default false;
comment on column vault.person.locked is 'erased but for what vault.law_lock names; opened by two people only';
create index person_locked on vault.person (subject) where locked;

create table vault.law_lock (
    subject uuid not null,
    field text not null,
    term text not null,
    until timestamptz not null,
    primary key (subject, field, term)
);
create index law_lock_end on vault.law_lock (until);
grant select, insert, update, delete on vault.law_lock to derbes_app;
