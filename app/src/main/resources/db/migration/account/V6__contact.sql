-- A new e-mail on its way: it is kept in the vault under a number of its own until its code comes back.
set local lock_timeout = '750ms';

create table account.contact (
    subject uuid primary key,
    pending uuid not null unique,
    started_at timestamptz not null
);
create index contact_by_age on account.contact (started_at);

grant select, insert, update, delete on account.contact to derbes_app;
