-- What was decided about people by coarse features, their last country, and what a person has to look at.
set local lock_timeout = '750ms';

create table risk.place (
    subject uuid primary key,
    country text not null check (length(country) = 2),
    hour timestamptz not null
);

create table risk.decision (
    subject uuid not null,
    id uuid not null,
    occasion text not null,
    level text not null check (level in ('calm', 'careful', 'stop')),
    reasons text[] not null,
    rules int not null,
    country text not null,
    features int[] not null,
    decided_at timestamptz not null,
    primary key (subject, id)
);
create index decision_by_time on risk.decision (decided_at, id);

create table risk.review (
    subject uuid not null,
    id uuid not null unique,
    decision uuid not null,
    occasion text not null,
    reasons text[] not null,
    country text not null,
    state text not null check (state in ('open', 'released', 'upheld', 'expired')),
    opened_at timestamptz not null,
    due_at timestamptz not null,
    objected_at timestamptz,
    objection uuid,
    first_by text,
    decided_at timestamptz,
    decided_by text,
    ground text,
    primary key (subject, id),
    check ((state = 'open') = (decided_at is null))
);
comment on column risk.review.first_by is 'who upheld it before the objection, and may not judge again';
create unique index review_open on risk.review (subject, occasion) where state = 'open';
create index review_due on risk.review (due_at, id) where state = 'open';
create index review_newest on risk.review (opened_at desc, id);

grant select, insert, update, delete on risk.place to derbes_app;
grant select, insert, delete on risk.decision to derbes_app;
grant select, insert, update, delete on risk.review to derbes_app;
