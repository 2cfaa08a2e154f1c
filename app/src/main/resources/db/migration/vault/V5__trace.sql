-- Keyed marks of how a surname begins and a phone ends, one row a person. No reference to vault.person: the vault writes
-- and removes both in one transaction, and a check would cost a look-up for each new person.
set local lock_timeout = '750ms';

create table vault.trace (
    subject uuid primary key,
    marks bigint[] not null
);
comment on column vault.trace.marks is 'keyed hashes; the lowest bit tells the field: 0 surname, 1 phone';

create index trace_marks on vault.trace using gin (marks);

grant select, insert, update, delete on vault.trace to derbes_app;
