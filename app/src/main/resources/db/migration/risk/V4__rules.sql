-- Versions of the rules; each is kept as it was written, and switched on by two people.
set local lock_timeout = '750ms';

create table risk.rules (
    version int generated always as identity primary key,
    text text not null,
    made_by text not null,
    made_at timestamptz not null
);

create table risk.switch (
    version int not null,
    approval uuid not null unique,
    asked_by text not null,
    asked_at timestamptz not null,
    switched_at timestamptz
);
create index switch_newest on risk.switch (switched_at desc) where switched_at is not null;

grant select, insert on risk.rules, risk.switch to derbes_app;
grant update (switched_at) on risk.switch to derbes_app;
