-- What is offered: texts, one price, stock and pictures. Words are searched in Russian, in English, and in Kazakh by their beginnings.
set local lock_timeout = '750ms';

create extension if not exists pg_trgm with schema public;

create table orders.category (
    code text primary key check (code ~ '^[a-z0-9-]{1,40}$'),
    kk text not null,
    ru text not null,
    en text not null,
    place int not null
);

create table orders.offer (
    id uuid primary key,
    slug text not null unique check (slug ~ '^[a-z0-9-]{1,80}$'),
    category text not null references orders.category,
    goods boolean not null,
    kk text not null,
    ru text not null,
    en text not null,
    kk_text text not null,
    ru_text text not null,
    en_text text not null,
    tiyn bigint not null check (tiyn between 0 and 100000000000),
    stock int check (stock between 0 and 1000000),
    active boolean not null,
    kept_because text not null default '',
    drawing text not null default '',
    picture uuid,
    version int not null default 1,
    changed_at timestamptz not null,
    words tsvector generated always as (
        setweight(to_tsvector('russian', ru), 'A') || setweight(to_tsvector('simple', kk || ' ' || ru), 'A')
        || setweight(to_tsvector('english', en), 'A') || setweight(to_tsvector('russian', ru_text), 'B')
        || setweight(to_tsvector('simple', kk_text), 'B') || setweight(to_tsvector('english', en_text), 'B')) stored,
    check (goods = (stock is not null))
);
comment on column orders.offer.stock is 'how many there are; null for a service';
comment on column orders.offer.kept_because is 'code of the exclusion from returns; empty when it can be returned';
create index offer_words on orders.offer using gin (words) where active;
create index offer_alike on orders.offer using gin ((ru || ' ' || kk) public.gin_trgm_ops) where active;
create index offer_listed on orders.offer (category, tiyn, id) where active;
create index offer_newest on orders.offer (changed_at desc, id);

create table orders.picture (
    id uuid primary key,
    large bytea not null,
    small bytea not null
);
grant select, insert, update, delete on orders.category, orders.offer, orders.picture to derbes_app;
