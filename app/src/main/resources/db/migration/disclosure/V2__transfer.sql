-- The register of transfers: which kinds of data of whom went to whom, where and on what ground; never the values (OPR-06).
set local lock_timeout = '750ms';

create table disclosure.transfer (
    subject uuid not null,
    id uuid not null,
    recipient text not null,
    country text not null check (country ~ '^[A-Z]{2}$'),
    purpose text not null,
    fields text[] not null check (cardinality(fields) > 0),
    consent uuid not null,
    fact uuid not null,
    at timestamptz not null,
    relation_ended_at timestamptz,
    primary key (subject, id)
);
create index transfer_by_time on disclosure.transfer (subject, at desc);
create index transfer_of_ended on disclosure.transfer (relation_ended_at) where relation_ended_at is not null;
grant select, insert, delete on disclosure.transfer to derbes_app;
grant update (relation_ended_at) on disclosure.transfer to derbes_app;
