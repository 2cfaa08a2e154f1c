-- What members prove themselves with: passkeys, a sealed secret for codes with a password, and codes for the day both are lost.
set local lock_timeout = '750ms';

create table staff.passkey (
    credential bytea primary key,
    member uuid not null references staff.member (member),
    public_key bytea not null,
    signatures bigint not null,
    uv_initialized boolean not null,
    backup_eligible boolean not null,
    backup_state boolean not null,
    transports text not null,
    attestation bytea,
    client_data bytea,
    created_at timestamptz not null,
    used_at timestamptz not null
);
create index passkey_by_member on staff.passkey (member);

create table staff.totp_draft (
    member uuid primary key references staff.member (member),
    secret bytea not null,
    created_at timestamptz not null
);

create table staff.totp (
    member uuid primary key references staff.member (member),
    secret bytea not null,
    password_hash text not null check (password_hash like '$argon2id$%'),
    created_at timestamptz not null,
    used_at timestamptz not null,
    last_step bigint not null
);

create table staff.recovery_code (
    code_hash bytea primary key,
    member uuid not null references staff.member (member),
    created_at timestamptz not null
);
create index recovery_code_by_member on staff.recovery_code (member);

create sequence staff.label_number start 2;
grant usage on sequence staff.label_number to derbes_app;
grant select, insert, update, delete on staff.passkey, staff.totp_draft, staff.totp, staff.recovery_code to derbes_app;
