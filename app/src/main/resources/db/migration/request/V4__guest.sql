-- People who ask without an account, and the codes by which they show that they read an e-mail.
set local lock_timeout = '750ms';

create table request.guest (
    subject uuid primary key,
    since timestamptz not null,
    proven_at timestamptz
);
create index guest_unproven on request.guest (since) where proven_at is null;

create table request.proof (
    subject uuid,
    id uuid primary key,
    code_hash bytea,
    tries int not null default 0,
    ends_at timestamptz not null
);
comment on column request.proof.subject is 'null while it is not known yet, and where there is nobody to write to';
create index proof_ended on request.proof (ends_at);
create index proof_of on request.proof (subject) where subject is not null;

grant select, insert, update, delete on request.guest, request.proof to derbes_app;
