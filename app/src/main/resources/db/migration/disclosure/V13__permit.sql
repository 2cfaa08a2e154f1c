-- Permissions to hand a person's data to one recipient, given at the moment of need on a text of which the hash is kept.
set local lock_timeout = '750ms';

create table disclosure.permit (
    subject uuid not null,
    recipient text not null,
    wording text not null check (wording ~ '^[0-9a-f]{64}$'),
    given_at timestamptz not null,
    until timestamptz not null,
    fact uuid not null,
    primary key (subject, recipient)
);
create index permit_ended on disclosure.permit (until);
grant select, insert, update, delete on disclosure.permit to derbes_app;
