-- Facts, one row each. The application adds and reads them; only the weaver's column may ever change, and once.
set local lock_timeout = '750ms';

create sequence ledger.fact_seq as bigint;

create table ledger.fact (
    seq bigint primary key,
    leaf bigint check (leaf >= 0),
    id uuid not null,
    at timestamptz(6) not null,
    subject uuid,
    deed text not null,
    actor text not null,
    codes text not null
);
comment on column ledger.fact.id is 'twelve hex digits of seq, then random: found by seq, needs no index of its own';
comment on column ledger.fact.leaf is 'place in the tree; null until woven';
comment on column ledger.fact.codes is 'JSON object of codes as it is hashed: keys in order, no spaces';

create index fact_by_subject on ledger.fact (subject, seq) where subject is not null;
create index fact_waiting on ledger.fact (seq) where leaf is null;

grant usage on sequence ledger.fact_seq to derbes_app;
grant select, insert on ledger.fact to derbes_app;
grant select, update (leaf) on ledger.fact to derbes_weaver;
