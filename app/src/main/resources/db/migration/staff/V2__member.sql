-- Staff by number and label, never by name, and the hashes of links that let one of them in once.
set local lock_timeout = '750ms';

create table staff.member (
    member uuid primary key,
    label text not null unique check (label ~ '^[a-z]+(-[a-z]+)*-[0-9]{1,6}$'),
    role text not null check (role in ('owner', 'privacy-officer', 'support', 'ads', 'finance', 'auditor')),
    invited_at timestamptz not null,
    entered_at timestamptz,
    removed_at timestamptz
);

create table staff.link (
    token_hash bytea primary key,
    member uuid not null references staff.member (member),
    kind text not null check (kind in ('start', 'invitation', 'break-glass')),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);
create index link_by_member on staff.link (member);

grant select, insert, update on staff.member to derbes_app;
grant select, insert, update, delete on staff.link to derbes_app;
