-- Deeds that need two: asked by one member, allowed or refused by another, spent once by the one who asked.
set local lock_timeout = '750ms';

create table staff.approval (
    approval uuid primary key,
    deed text not null,
    codes text not null,
    maker text not null,
    maker_role text not null,
    asked_at timestamptz not null,
    expires_at timestamptz not null,
    checker text,
    verdict text check (verdict in ('allowed', 'refused')),
    reason text,
    decided_at timestamptz,
    spent_at timestamptz,
    constraint approval_two_people check (checker <> maker),
    constraint approval_decided_whole check (num_nulls(checker, verdict, decided_at) in (0, 3)),
    constraint approval_spent_when_allowed check (spent_at is null or verdict = 'allowed')
);
create index approval_waiting on staff.approval (expires_at) where verdict is null;
create index approval_by_age on staff.approval (asked_at);

grant select, insert, update, delete on staff.approval to derbes_app;
