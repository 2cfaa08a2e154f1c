-- How many invented people the owner wants. Which they are stands nowhere in the database.
set local lock_timeout = '750ms';

create table account.lure_order (
    one boolean primary key default true check (one),
    wanted int not null check (wanted >= 0)
);
insert into account.lure_order (wanted) values (0);

grant select, update on account.lure_order to derbes_app;
