-- Tries of a day by keyed tags that nobody can turn back once the day's key is destroyed. No address and no device is here.
set local lock_timeout = '750ms';

create table risk.day_key (
    day date primary key,
    half text not null
);
comment on column risk.day_key.half is 'one half of the key; the other lies outside the database';

create table risk.tally (
    day date not null,
    occasion text not null check (occasion in ('sign-in', 'order', 'payment')),
    tag text not null check (length(tag) = 32),
    hour int not null check (hour between 0 and 23),
    kind text not null check (kind in ('person', 'address', 'device')),
    country text not null,
    tries int not null check (tries >= 0),
    refused int not null default 0 check (refused >= 0),
    primary key (day, occasion, tag, hour)
) with (fillfactor = 80);

create table risk.met (
    day date not null,
    occasion text not null check (occasion in ('sign-in', 'order', 'payment')),
    address text not null,
    person text not null,
    device text not null,
    met_at timestamptz not null,
    primary key (day, occasion, address, person)
) with (fillfactor = 80);
create index met_person on risk.met (day, person);

grant select, insert, delete on risk.day_key to derbes_app;
grant select, insert, update, delete on risk.tally, risk.met to derbes_app;
