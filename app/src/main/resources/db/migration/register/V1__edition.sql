-- Approved editions of the list of personal data, what was read for which purpose, and decisions on the size class.
set local lock_timeout = '750ms';

create schema if not exists register;
grant usage on schema register to derbes_app;

create table register.edition (
    number int primary key check (number > 0),
    listing text not null,
    hash text not null,
    approver text not null,
    approved_at timestamptz(6) not null
);
comment on column register.edition.listing is 'one line for each thing that is kept, in codes';

create table register.used (
    purpose text not null,
    field text not null,
    times bigint not null,
    last_at timestamptz(6) not null,
    primary key (purpose, field)
);

create table register.reached (
    one boolean primary key default true check (one),
    leaf bigint not null,
    since timestamptz(6) not null
);
comment on table register.reached is 'how far the ledger was counted into register.used, and since when';

create table register.size_decision (
    decided_at timestamptz(6) primary key,
    decided_by text not null,
    class text not null check (class in ('small', 'medium', 'large')),
    account_holders bigint not null,
    visitors bigint not null,
    restricted boolean not null
);

grant select, insert on register.edition, register.size_decision to derbes_app;
grant select, insert, update on register.used, register.reached to derbes_app;
