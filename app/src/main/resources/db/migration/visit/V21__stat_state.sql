-- How far statistics have read, and the random number that stands for a visitor inside sketches while the hits are kept.
set local lock_timeout = '750ms';

create table visit.stat_cursor (
    one boolean primary key default true check (one),
    seq bigint not null,
    settled date
);
comment on table visit.stat_cursor is 'The last hit that is in the figures; the last day whose views are settled';
insert into visit.stat_cursor (seq) values (0);
grant select, update on visit.stat_cursor to derbes_app;

create table visit.stat_day (
    day date primary key,
    hits bigint not null
);
comment on table visit.stat_day is 'How many hits of the day are in the figures';
grant select, insert, update on visit.stat_day to derbes_app;

create table visit.stat_number (
    visitor uuid primary key,
    number bigint not null,
    since date not null
);
comment on table visit.stat_number is 'Drawn by lot, deleted with the last hit of the visitor: afterwards no sketch can be asked for them';
grant select, insert, delete on visit.stat_number to derbes_app;

create table visit.stat_cohort (
    since date not null,
    week date not null,
    visitors bigint not null,
    sketch bytea,
    primary key (since, week)
);
comment on table visit.stat_cohort is 'Of those who first came in a week, how many came in a later one';
grant select, insert, update, delete on visit.stat_cohort to derbes_app;

create table visit.stat_views (
    day date not null,
    path text not null,
    views bigint not null,
    primary key (day, path)
);
comment on table visit.stat_views is 'Views by everybody on a day that is over, summed from visit.count';
grant select, insert on visit.stat_views to derbes_app;
