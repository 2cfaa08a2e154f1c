-- The mailbox of the demo, where letters can be read instead of being sent; empty in every real installation.
set local lock_timeout = '750ms';

create table notification.demo_letter (
    subject uuid not null,
    id uuid not null,
    envelope text not null,
    title text not null,
    body text not null,
    at timestamptz not null,
    primary key (subject, id)
);
create index demo_letter_by_time on notification.demo_letter (at desc);
grant select, insert, update, delete on notification.demo_letter to derbes_app;
