-- Tables of counts that were asked for and released, and what blurred ones have given away. Nothing here is about anybody.
set local lock_timeout = '750ms';

create table census.release (
    id uuid primary key,
    maker text not null,
    columns text[] not null check (cardinality(columns) > 0),
    sensitive text,
    method text not null check (method in ('groups', 'noise')),
    k int not null check (k > 1),
    l int not null check (l > 0),
    epsilon numeric(8, 3) not null check (epsilon >= 0),
    asked_at timestamptz not null,
    released_at timestamptz
);
comment on column census.release.id is 'the number of the approval it needs';
create index release_newest on census.release (asked_at desc, id);

create table census.cell (
    release uuid not null references census.release,
    line int not null,
    traits text[] not null,
    people bigint not null check (people > 0),
    primary key (release, line)
);

create table census.spent (
    people text not null,
    quarter date not null,
    epsilon numeric(8, 3) not null check (epsilon > 0),
    primary key (people, quarter)
);

grant select, insert on census.release, census.cell to derbes_app;
grant update (released_at) on census.release to derbes_app;
grant select, insert on census.spent to derbes_app;
grant update (epsilon) on census.spent to derbes_app;
