-- What was paid for orders and what is to be given back, by the numbers of the payments; and each step an order took.
set local lock_timeout = '750ms';

create table orders.settlement (
    purchase uuid not null,
    payment uuid not null,
    tiyn bigint not null check (tiyn > 0),
    at timestamptz not null,
    primary key (purchase, payment)
);

create table orders.refund (
    purchase uuid not null,
    id uuid not null unique,
    tiyn bigint not null check (tiyn > 0),
    cause text not null,
    due_at timestamptz not null,
    done_at timestamptz,
    primary key (purchase, id)
);
comment on column orders.refund.done_at is 'when the money went back; null while it has not';

create table orders.step (
    subject uuid not null,
    purchase uuid not null,
    fact uuid not null,
    state text not null,
    at timestamptz not null,
    actor text not null,
    reason text not null,
    primary key (subject, purchase, fact)
);

grant select, insert, update, delete on orders.settlement, orders.refund, orders.step to derbes_app;
