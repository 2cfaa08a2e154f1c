-- Which keys of the two keysets are in use, which node holds which, the one work under way, and what does not open.
set local lock_timeout = '750ms';

create table vault.key (
    ring text not null check (ring in ('wrapping', 'index')),
    id bigint not null,
    state text not null check (state in ('announced', 'written', 'primary', 'retiring', 'closed', 'destroyed')),
    changed_at timestamptz not null,
    primary key (ring, id)
);

create table vault.key_node (
    node uuid primary key,
    seen_at timestamptz not null,
    wrapping bigint[] not null,
    wrapping_primary bigint not null,
    indexing bigint[] not null
);

create table vault.key_work (
    id bigint generated always as identity primary key,
    kind text not null check (kind in ('rotate', 'rotate-index', 'check')),
    step text not null,
    new_key bigint,
    barrier xid8,
    settled_at timestamptz,
    reached uuid not null default '00000000-0000-0000-0000-000000000000',
    done bigint not null default 0,
    total bigint not null default 0,
    paused boolean not null default false,
    abandon boolean not null default false,
    trouble text,
    asked_by text not null,
    told_paused boolean not null default false,
    asked_at timestamptz not null,
    changed_at timestamptz not null,
    ended_at timestamptz
);
create unique index key_work_one_alive on vault.key_work ((true)) where ended_at is null;

create table vault.damage (
    subject uuid not null references vault.person on delete cascade,
    part text not null,
    code text not null,
    found_at timestamptz not null,
    primary key (subject, part)
);

grant select, insert, update on vault.key, vault.key_work to derbes_app;
grant select, insert, update, delete on vault.key_node, vault.damage to derbes_app;
