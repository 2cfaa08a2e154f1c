-- What makes the key of a day: random bytes that the key files outside the database turn into it, and that go with the day.
set local lock_timeout = '750ms';

create table vault.day_key (
    day date primary key,
    key bigint not null,
    salt bytea not null check (length(salt) = 32)
);
comment on table vault.day_key is 'network addresses of a day are sealed under its key; without its row none opens again';
grant select, insert, delete on vault.day_key to derbes_app;
