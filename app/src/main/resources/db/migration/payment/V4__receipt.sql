-- Fiscal receipts that are owed or given, with their lines; who bought is not in them.
set local lock_timeout = '750ms';

create table payment.receipt (
    id uuid primary key,
    attempt uuid not null references payment.attempt on delete cascade,
    order_id uuid not null,
    number text not null,
    method text not null,
    refund boolean not null,
    tiyn bigint not null check (tiyn > 0),
    state text not null check (state in ('due', 'sent', 'done', 'failed')),
    sign text,
    register text not null,
    reason text not null,
    due_at timestamptz not null,
    tries int not null default 0,
    look_at timestamptz,
    check ((state = 'done') = (sign is not null))
);
comment on column payment.receipt.sign is 'the fiscal sign; null until the register gave it';
create index receipt_of_order on payment.receipt (order_id);
create index receipt_to_look_at on payment.receipt (look_at) where look_at is not null;
create index receipt_failed on payment.receipt (due_at) where state = 'failed';

create table payment.receipt_line (
    receipt uuid not null references payment.receipt on delete cascade,
    n int not null,
    name text not null,
    quantity int not null check (quantity > 0),
    tiyn bigint not null check (tiyn >= 0),
    primary key (receipt, n)
);

grant select, insert, update, delete on payment.receipt, payment.receipt_line to derbes_app;
