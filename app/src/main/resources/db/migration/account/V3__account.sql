-- An account is a number with a password hash; who it is, the vault alone knows. A closing outlives a crash.
set local lock_timeout = '750ms';

create table account.account (
    subject uuid primary key,
    password_hash text not null check (password_hash like '$argon2id$%'),
    language text not null check (language in ('kk', 'ru', 'en')),
    adult_declared_at timestamptz not null,
    created_at timestamptz not null,
    confirmed_at timestamptz,
    password_changed_at timestamptz not null
);
create index account_unconfirmed on account.account (created_at) where confirmed_at is null;

create table account.attempt (
    subject uuid not null,
    id uuid not null,
    kind text not null check (kind in ('confirm', 'recover', 'contact')),
    code_hash bytea not null,
    decoy boolean not null,
    tries smallint not null default 0,
    letters smallint not null default 1,
    sent_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (subject, id)
);
create index attempt_by_end on account.attempt (expires_at);

create table account.closing (
    subject uuid primary key,
    actor text not null,
    started_at timestamptz not null,
    leased_until timestamptz not null
);

grant select, insert, update, delete on account.account, account.attempt, account.closing to derbes_app;
