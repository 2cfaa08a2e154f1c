-- Failures of the server by kind of page and day: the pattern of an address, never what a reader typed (clause 3.3.2).
set local lock_timeout = '750ms';

create table visit.failure (
    day date not null,
    page text not null,
    status int not null check (status between 500 and 599),
    times bigint not null check (times > 0),
    primary key (day, page, status)
) with (fillfactor = 70);
comment on table visit.failure is 'How often the server failed on pages of one pattern';
grant select, insert, update, delete on visit.failure to derbes_app;
