-- The duty of silence as it was shown, and who accepted which of its texts when; both stay as evidence (OPR-10).
set local lock_timeout = '750ms';

create table staff.text (
    hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
    kk text not null,
    ru text not null,
    en text not null,
    shown_since timestamptz not null
);

create table staff.acceptance (
    member uuid not null references staff.member (member),
    hash text not null references staff.text (hash),
    language text not null check (language in ('kk', 'ru', 'en')),
    accepted_at timestamptz not null,
    primary key (member, hash)
);
grant select, insert on staff.text, staff.acceptance to derbes_app;
