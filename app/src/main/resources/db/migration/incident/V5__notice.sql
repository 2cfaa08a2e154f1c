-- What each affected person was told and did. One row for a person and an incident, made with the letter or not at all.
set local lock_timeout = '750ms';

create table incident.notice (
    incident uuid not null references incident.incident on delete cascade,
    subject uuid not null,
    fields int not null,
    state text not null check (state in ('waiting', 'sent', 'failed', 'dropped', 'no-channel', 'erased', 'drill')),
    reason text,
    letter uuid,
    made_at timestamptz not null,
    settled_at timestamptz,
    primary key (incident, subject),
    check (letter is not null or state in ('no-channel', 'erased', 'drill'))
);
create index notice_of_person on incident.notice (subject);
create index notice_waiting on incident.notice (incident, subject) where state in ('waiting', 'failed');
create index notice_state on incident.notice (incident, state, reason);

create table incident.step (
    subject uuid not null,
    incident uuid not null references incident.incident on delete cascade,
    step text not null check (step in ('sessions', 'password', 'payments', 'done')),
    at timestamptz not null,
    primary key (subject, incident, step)
);

create table incident.exemption (
    incident uuid not null references incident.incident on delete cascade,
    id uuid not null,
    subject uuid,
    clause text not null check (clause in ('7.2.1', '7.2.2', '7.2.3')),
    field text not null,
    argument text not null check (length(argument) <= 4000),
    evidence text not null check (length(evidence) <= 200),
    by_whom text not null,
    at timestamptz not null,
    primary key (incident, id)
);
comment on column incident.exemption.subject is 'whom it is argued for; empty means every affected person. It has no effect of its own';

grant select, insert, update, delete on incident.notice, incident.exemption to derbes_app;
grant select, insert, delete on incident.step to derbes_app;
