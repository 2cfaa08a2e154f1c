-- What the operator's staff write down beside the figures: goals, notes on days, saved filters, shared links.
set local lock_timeout = '750ms';

create table visit.stat_goal (
    id int generated always as identity primary key,
    name text not null check (length(name) between 1 and 80),
    steps text[] not null check (cardinality(steps) between 1 and 8),
    counted_from date not null,
    back_to date not null,
    ended boolean not null default false
);
comment on table visit.stat_goal is 'Pages or events that a visit may reach one after another; a goal of several is a funnel';
grant select, insert, update on visit.stat_goal to derbes_app;

create table visit.stat_note (
    id int generated always as identity primary key,
    day date not null,
    text text not null check (length(text) between 1 and 200)
);
comment on table visit.stat_note is 'What happened on a day, to be read beside the figures';
grant select, insert, delete on visit.stat_note to derbes_app;

create table visit.stat_segment (
    id int generated always as identity primary key,
    name text not null check (length(name) between 1 and 80),
    dim smallint not null,
    value text not null
);
comment on table visit.stat_segment is 'A filter with a name';
grant select, insert, delete on visit.stat_segment to derbes_app;

create table visit.stat_share (
    id int generated always as identity primary key,
    token_hash bytea not null unique,
    name text not null check (length(name) between 1 and 80),
    until timestamptz not null
);
comment on table visit.stat_share is 'Links under which anybody may look at the overview; the link itself is not kept';
grant select, insert, delete on visit.stat_share to derbes_app;
