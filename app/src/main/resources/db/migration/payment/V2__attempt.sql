-- Attempts to pay and the movements of money they led to, known by the numbers of the providers. No value of a person.
set local lock_timeout = '750ms';

create sequence payment.invoice start 100001;
grant usage on sequence payment.invoice to derbes_app;

create table payment.attempt (
    id uuid primary key,
    invoice bigint not null unique,
    subject uuid,
    order_id uuid not null,
    number text not null,
    method text not null,
    tiyn bigint not null check (tiyn between 1 and 100000000000000),
    language text not null,
    state text not null check (state in ('created', 'begun', 'unknown', 'held', 'paid', 'failed', 'voided', 'expired')),
    page text,
    handle text,
    reason text not null,
    begun_at timestamptz not null,
    changed_at timestamptz not null,
    until timestamptz not null,
    looks int not null default 0,
    look_at timestamptz
);
comment on column payment.attempt.invoice is 'the number the provider knows it by: 6 to 15 digits';
comment on column payment.attempt.subject is 'the buyer; null once erased, when only what the tax law keeps is left';
comment on column payment.attempt.look_at is 'when the caretaker looks next; null when he never does';
create index attempt_of_order on payment.attempt (order_id, begun_at);
create index attempt_of_subject on payment.attempt (subject) where subject is not null;
create index attempt_to_look_at on payment.attempt (look_at) where look_at is not null;
create index attempt_listed on payment.attempt (begun_at desc, id);

create table payment.charge (
    method text not null,
    transaction text not null,
    attempt uuid not null references payment.attempt on delete cascade,
    tiyn bigint not null check (tiyn > 0),
    currency text not null,
    stage text not null check (stage in ('held', 'charged', 'voided')),
    counted boolean not null,
    seen_at timestamptz not null,
    counted_at timestamptz,
    primary key (method, transaction)
);
comment on column payment.charge.counted is 'whether it is the one that paid for the order';
create index charge_of_attempt on payment.charge (attempt);
create unique index charge_counted_once on payment.charge (attempt) where counted;

grant select, insert, update, delete on payment.attempt, payment.charge to derbes_app;
