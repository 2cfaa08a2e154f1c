-- What the tax law keeps of an order when its buyer is erased: number, day and sums; lines and money stay by its number (RET-05).
set local lock_timeout = '750ms';

create table orders.kept (
    id uuid primary key,
    number text not null unique,
    placed_on date not null,
    tiyn bigint not null,
    paid bigint not null,
    until_at timestamptz not null
);
comment on column orders.kept.until_at is 'when it goes by itself: five years after the end of the tax year';
create index kept_ended on orders.kept (until_at);
grant select, insert, delete on orders.kept to derbes_app;
