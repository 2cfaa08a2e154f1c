-- Hits by visitors who allowed them, and counts that hold no person (clause 3.3, conflict C30).
set local lock_timeout = '750ms';

create table visit.hit (
    visitor uuid not null,
    id bigint generated always as identity,
    at timestamptz not null,
    consent uuid not null,
    address inet not null,
    browser text not null,
    page text not null,
    referrer text,
    primary key (visitor, id)
);
comment on table visit.hit is 'The six items of clause 3.3 and the consent that allows them';
create index hit_by_time on visit.hit using brin (at);
grant select, insert, delete on visit.hit to derbes_app;

create table visit.count (
    hour timestamptz not null,
    path text not null,
    hits bigint not null check (hits > 0),
    primary key (hour, path)
) with (fillfactor = 70);
comment on table visit.count is 'Views of a page in an hour, by nobody in particular';
grant select, insert, update on visit.count to derbes_app;

create table visit.tally (
    day date not null,
    kind text not null check (kind in ('browser', 'referrer', 'refused')),
    value text not null,
    hits bigint not null check (hits > 0),
    primary key (day, kind, value)
) with (fillfactor = 70);
comment on table visit.tally is 'How often a browser, an origin or a refusal occurred in a day';
grant select, insert, update on visit.tally to derbes_app;
