-- Packages that wait to be taken, each sealed under a passphrase that is kept nowhere; and passings that a demand, not a consent, allowed.
set local lock_timeout = '750ms';

create table disclosure.package (
    demand uuid primary key references disclosure.demand,
    packer text not null,
    made_at timestamptz not null,
    sha256 text not null,
    bytes bytea not null
);
grant select, insert, delete on disclosure.package to derbes_app;

alter table disclosure.transfer alter column consent drop not null;
alter table disclosure.transfer add column demand uuid references disclosure.demand;
alter table disclosure.transfer add column hidden_until timestamptz;
alter table disclosure.transfer add constraint transfer_has_one_ground check (num_nonnulls(consent, demand) = 1) not valid;
alter table disclosure.transfer validate constraint transfer_has_one_ground;
create unique index transfer_of_demand on disclosure.transfer (demand, subject) where demand is not null;
