-- Statistics of visits that were allowed, by day: sums over visits, never a row of one visit (conflict C30, RET-08).
set local lock_timeout = '750ms';

create table visit.stat_name (
    id int generated always as identity primary key,
    dim smallint not null,
    value text not null,
    unique (dim, value)
);
comment on table visit.stat_name is 'What figures are about: a page, a country, a campaign';
grant select, insert on visit.stat_name to derbes_app;

create table visit.stat_seat (
    day date not null,
    v int not null references visit.stat_name,
    filters boolean not null,
    primary key (day, v)
);
comment on table visit.stat_seat is 'Which names are told apart on a day; the others are counted together';
grant select, insert on visit.stat_seat to derbes_app;

create table visit.stat_cell (
    f int not null,
    dim smallint not null,
    day date not null,
    v int not null,
    views bigint not null,
    visits bigint not null,
    bounces bigint not null,
    seconds bigint not null,
    heads int not null,
    people int[] not null,
    primary key (f, dim, day, v)
) with (fillfactor = 80);
create index stat_cell_by_day on visit.stat_cell using brin (day) with (pages_per_range = 16);
comment on table visit.stat_cell is 'Of the visits with f, those with v; nought is all. heads: how many visitors; people: at most five numbers without a name, to count up to five over several days';
grant select, insert, update, delete on visit.stat_cell to derbes_app;

create table visit.stat_sketch (
    day date not null,
    v int not null,
    visitors bigint not null,
    sketch bytea,
    primary key (day, v)
) with (fillfactor = 70);
comment on table visit.stat_sketch is 'About how many visitors; the sketch is dropped when the hits of the day are';
grant select, insert, update, delete on visit.stat_sketch to derbes_app;
