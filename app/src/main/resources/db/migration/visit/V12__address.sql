-- Addresses apart from hits: sealed, one row for a visitor's day, with a term of their own; none stays in clear.
set local lock_timeout = '750ms';

create table visit.address (
    visitor uuid not null,
    day date not null,
    consent uuid not null,
    sealed bytea not null
);
comment on table visit.address is 'the network address of a visitor in a day (3.3#1), for security alone (4.1.4)';
create index address_by_visitor on visit.address (visitor, day);
create index address_by_day on visit.address using brin (day);
grant select, insert, delete on visit.address to derbes_app;

alter table visit.hit drop column address;

create table visit.technical (
    day date not null,
    page text not null,
    measure text not null check (measure in ('lcp', 'cls', 'inp', 'err')),
    rating text not null check (rating in ('good', 'fair', 'poor')),
    hits bigint not null check (hits > 0),
    primary key (day, page, measure, rating)
) with (fillfactor = 70);
comment on table visit.technical is 'how often a page was slow or failed in a day, by nobody in particular (3.3.2, 4.1.4)';
grant select, insert, update on visit.technical to derbes_app;
