-- Money on its way back, known to the provider by our number, and never more of a movement than came by it.
set local lock_timeout = '750ms';

create table payment.refund (
    id uuid primary key,
    attempt uuid references payment.attempt on delete cascade,
    order_id uuid not null,
    method text not null,
    transaction text not null,
    tiyn bigint not null check (tiyn > 0),
    release boolean not null,
    cause text not null,
    state text not null check (state in ('due', 'unknown', 'done', 'by-hand')),
    reason text not null,
    by text not null,
    asked_at timestamptz not null,
    changed_at timestamptz not null,
    first_tried_at timestamptz,
    tries int not null default 0,
    look_at timestamptz
);
comment on column payment.refund.release is 'whether the money is only held so far, and is let go of';
create index refund_of_order on payment.refund (order_id);
create index refund_of_charge on payment.refund (method, transaction);
create index refund_to_look_at on payment.refund (look_at) where look_at is not null;
create index refund_by_hand on payment.refund (changed_at) where state = 'by-hand';

create table payment.question (
    approval uuid primary key,
    attempt uuid not null references payment.attempt on delete cascade,
    tiyn bigint not null check (tiyn > 0),
    by text not null,
    at timestamptz not null
);
comment on table payment.question is 'refunds a second member of staff was asked to allow';

create table payment.hook (
    method text not null,
    hash bytea not null,
    received_at timestamptz not null,
    verdict text not null,
    primary key (method, hash)
);
comment on column payment.hook.hash is 'SHA-256 of what was heard; nothing else of it is kept';
create index hook_by_time on payment.hook (received_at);

create table payment.frozen (
    subject uuid not null,
    incident uuid not null,
    at timestamptz not null,
    lifted_at timestamptz,
    primary key (subject, incident)
);

grant select, insert, update, delete on payment.refund, payment.question, payment.hook, payment.frozen to derbes_app;
