-- Whether this database, in this life, was compared with the sealed log; and what the log taught a restored one again.
set local lock_timeout = '750ms';

create function ledger.life() returns text language sql stable as $$
    select extract(epoch from pg_postmaster_start_time())::text || '/' || pg_relation_filenode('ledger.tree'::regclass)
$$;
comment on function ledger.life() is 'another one after each start of the server and each restore of the table';

alter table ledger.tree
    add column compared text not null default '',
    add column opened text not null default '';
comment on column ledger.tree.compared is 'the life in which no sealed fact can be recorded over; without it nothing is recorded';
comment on column ledger.tree.opened is 'the life in which every sealed deed is known and done; without it nobody is opened';

create table ledger.restoration (
    number int primary key generated always as identity,
    from_size bigint not null,
    to_size bigint not null check (to_size >= from_size),
    found_at timestamptz not null,
    ended_at timestamptz,
    report text not null default ''
);
create unique index restoration_under_way on ledger.restoration ((true)) where ended_at is null;

revoke insert on ledger.fact from derbes_app;
grant insert (seq, id, at, subject, deed, actor, codes) on ledger.fact to derbes_app;
grant select on ledger.restoration to derbes_app;
grant select, insert, update on ledger.restoration to derbes_weaver;
