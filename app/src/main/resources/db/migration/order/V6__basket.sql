-- Baskets that outlast a visit: of account holders, and of visitors who asked for it. Others live in the session alone.
set local lock_timeout = '750ms';

create table orders.basket (
    subject uuid,
    visitor uuid,
    owner uuid generated always as (coalesce(subject, visitor)) stored primary key,
    used_at timestamptz not null,
    check (num_nonnulls(subject, visitor) = 1)
);
create index basket_used on orders.basket (used_at);

create table orders.basket_line (
    owner uuid not null references orders.basket on delete cascade,
    offer uuid not null,
    quantity int not null check (quantity between 1 and 99),
    tiyn bigint not null,
    n int not null,
    primary key (owner, offer)
);
comment on column orders.basket_line.tiyn is 'the price its owner saw last';
grant select, insert, update, delete on orders.basket, orders.basket_line to derbes_app;
