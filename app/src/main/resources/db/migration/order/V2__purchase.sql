-- Orders: numbers, states, sums and lines. Who ordered and where it goes is in the vault alone.
set local lock_timeout = '750ms';

create table orders.purchase (
    subject uuid not null,
    id uuid not null unique,
    number text not null unique,
    attempt uuid not null unique,
    account boolean not null,
    state text not null,
    paying text not null check (paying in ('online', 'delivery', 'invoice', 'none')),
    handing text not null check (handing in ('courier', 'pickup', 'none')),
    country text not null check (country ~ '^[A-Z]{2}$'),
    language text not null,
    tiyn bigint not null check (tiyn between 0 and 100000000000000),
    paid bigint not null default 0 check (paid in (0, tiyn)),
    placed_at timestamptz not null,
    until_at timestamptz,
    delivered_at timestamptz,
    closed_at timestamptz,
    reason text not null default '',
    fact uuid not null,
    primary key (subject, id)
);
comment on column orders.purchase.attempt is 'number of the form it was sent with: one form makes one order';
comment on column orders.purchase.until_at is 'until when a payment is awaited; null when none is';
comment on column orders.purchase.closed_at is 'since when nothing more is owed by either side; null while something is';
create index purchase_unpaid on orders.purchase (until_at) where state = 'placed';
create index purchase_listed on orders.purchase (placed_at desc, id);
create index purchase_open on orders.purchase (state, placed_at) where closed_at is null;

create table orders.line (
    purchase uuid not null,
    n int not null,
    offer uuid not null,
    goods boolean not null,
    kk text not null,
    ru text not null,
    en text not null,
    tiyn bigint not null check (tiyn >= 0),
    quantity int not null check (quantity between 1 and 99),
    asked int not null default 0,
    returned int not null default 0 check (returned + asked <= quantity),
    kept_because text not null default '',
    primary key (purchase, n)
);
comment on column orders.line.kept_because is 'code of the exclusion from returns it falls under; empty when it can be returned';

grant select, insert, update, delete on orders.purchase, orders.line to derbes_app;
