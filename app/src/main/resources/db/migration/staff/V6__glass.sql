-- The times somebody at the server's shell let an owner in past the door, until somebody else has taken notice.
set local lock_timeout = '750ms';

create table staff.glass (
    member uuid primary key references staff.member (member),
    broken_at timestamptz not null,
    acknowledged_at timestamptz,
    acknowledged_by uuid references staff.member (member),
    constraint glass_noticed_by_another check (acknowledged_by <> member)
);
create index glass_open on staff.glass (broken_at) where acknowledged_at is null;

grant select, insert, update on staff.glass to derbes_app;
