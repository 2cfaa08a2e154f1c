-- Sweeps of what has outlived its purpose (RET-02, RET-04): whose turn it is, when each ran, and what went from which room.
set local lock_timeout = '750ms';

create schema if not exists register;
grant usage on schema register to derbes_app;

create table register.sweep_turn (
    one boolean primary key default true check (one),
    token uuid,
    leased_until timestamptz,
    asked_by text
);
insert into register.sweep_turn default values;
grant select, update on register.sweep_turn to derbes_app;

create table register.sweep (
    id uuid primary key,
    started_at timestamptz not null,
    asked_by text,
    finished_at timestamptz,
    gone bigint not null default 0,
    left_over bigint not null default 0,
    failed int not null default 0
);
create index sweep_by_time on register.sweep (started_at desc);
create unique index sweep_unfinished on register.sweep ((true)) where finished_at is null;
grant select, insert, update, delete on register.sweep to derbes_app;

create table register.sweep_part (
    sweep uuid not null references register.sweep on delete cascade,
    room text not null,
    due bigint,
    gone bigint,
    left_over bigint,
    failure text,
    finished_at timestamptz,
    primary key (sweep, room)
);
grant select, insert, update on register.sweep_part to derbes_app;
