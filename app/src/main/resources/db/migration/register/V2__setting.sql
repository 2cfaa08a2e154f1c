-- With which settings the house runs, and what was changed between two starts.
set local lock_timeout = '750ms';

create table register.setting (
    name text primary key,
    value text not null,
    since timestamptz(6) not null
);
comment on column register.setting.value is 'as given; three dots for anything secret';

create table register.setting_change (
    at timestamptz(6) not null,
    name text not null,
    before text,
    after text,
    primary key (at, name)
);

grant select, insert, update, delete on register.setting to derbes_app;
grant select, insert on register.setting_change to derbes_app;
