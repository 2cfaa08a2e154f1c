-- A person's key (wrapped), the values sealed under it, and the keyed index of the two contacts. Nothing here is readable.
set local lock_timeout = '750ms';

create table vault.person (
    subject uuid primary key,
    wrapped_key bytea not null,
    generation int not null check (generation > 0),
    created_at timestamptz not null
);

create table vault.value (
    subject uuid not null references vault.person,
    field text not null check (field in ('surname', 'given-name', 'patronymic', 'phone', 'email', 'residence')),
    sealed bytea not null,
    purpose text not null,
    consent uuid not null,
    source text not null,
    changed_at timestamptz not null,
    confirmed_at timestamptz check (confirmed_at is null or field in ('phone', 'email')),
    primary key (subject, field)
);

create table vault.look_up (
    subject uuid not null references vault.person,
    field text not null check (field in ('phone', 'email')),
    blind_index bytea not null check (octet_length(blind_index) = 32),
    primary key (subject, field)
);
create unique index look_up_email on vault.look_up (blind_index) where field = 'email';
create index look_up_phone on vault.look_up (blind_index) where field = 'phone';

grant select, insert, update, delete on vault.person, vault.value to derbes_app;
grant select, insert, delete on vault.look_up to derbes_app;
