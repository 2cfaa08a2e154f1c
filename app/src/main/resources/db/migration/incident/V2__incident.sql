-- Breaches from the moment somebody or something noticed them. The clocks run from then, not from the confirmation.
set local lock_timeout = '750ms';

create sequence incident.number as bigint;

create table incident.incident (
    id uuid primary key,
    number bigint not null unique,
    source text not null check (source in ('alarm', 'staff', 'outside')),
    origin uuid unique,
    kind text check (kind in ('leak', 'loss', 'access', 'alteration')),
    drill boolean not null,
    state text not null check (state in ('candidate', 'open', 'closed', 'dismissed')),
    detected_at timestamptz not null,
    registered_at timestamptz not null,
    authority_due timestamptz not null,
    subjects_due timestamptz not null,
    authority_told_at timestamptz,
    subjects_told_at timestamptz,
    ended_at timestamptz,
    dismissal uuid,
    dismissal_by text,
    check (kind is not null or state in ('candidate', 'dismissed')),
    check ((ended_at is not null) = (state in ('closed', 'dismissed'))),
    check ((dismissal is null) = (dismissal_by is null))
);
comment on column incident.incident.origin is 'the alarm it came from; one alarm makes one candidate';
comment on column incident.incident.dismissal is 'the question put to a second person';
create index incident_newest on incident.incident (detected_at desc, number desc);
create index incident_running on incident.incident (authority_due) where ended_at is null;

grant select, usage, update on sequence incident.number to derbes_app;
grant select, insert, update, delete on incident.incident to derbes_app;
