-- Staff by number, and the hashes of links that let one of them in once.
set local lock_timeout = '750ms';

create table account.staff (
    staff uuid primary key,
    role text not null check (role in ('owner')),
    created_at timestamptz not null
);
create unique index staff_one_owner on account.staff (role) where role = 'owner';

create table account.staff_link (
    token_hash bytea primary key,
    staff uuid not null references account.staff (staff),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);

grant select, insert on account.staff to derbes_app;
grant select, insert, update, delete on account.staff_link to derbes_app;
