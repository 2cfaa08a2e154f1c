-- Reports of whole weeks or months: sums, as the pages show them, and no person (RET-08).
set local lock_timeout = '750ms';

create table visit.stat_plan (
    one boolean primary key default true check (one),
    every text not null check (every in ('never', 'week', 'month')),
    language text not null check (language in ('kk', 'ru', 'en'))
);
comment on table visit.stat_plan is 'How often a report is made, and in which language';
insert into visit.stat_plan (every, language) values ('never', 'ru');
grant select, update on visit.stat_plan to derbes_app;

create table visit.stat_bulletin (
    id int generated always as identity primary key,
    every text not null check (every in ('week', 'month')),
    first date not null,
    last date not null check (last >= first),
    language text not null check (language in ('kk', 'ru', 'en')),
    tries int not null default 0,
    made_at timestamptz,
    document bytea,
    seen boolean not null default false,
    unique (every, first),
    check ((made_at is null) = (document is null))
);
comment on table visit.stat_bulletin is 'A report that is due, or its document';
grant select, insert, update, delete on visit.stat_bulletin to derbes_app;
