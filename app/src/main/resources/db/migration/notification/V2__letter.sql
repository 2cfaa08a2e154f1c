-- The outbox: which letter goes to which number; the address is read while sending, the codes go once the letter is sent.
set local lock_timeout = '750ms';

create table notification.letter (
    subject uuid not null,
    id uuid not null,
    template text not null,
    language text not null check (language in ('kk', 'ru', 'en')),
    codes jsonb,
    state text not null check (state in ('queued', 'sending', 'sent', 'failed', 'dropped')),
    reason text,
    attempts int not null default 0,
    next_at timestamptz not null,
    created_at timestamptz not null,
    finished_at timestamptz,
    primary key (subject, id),
    check ((finished_at is not null) = (state in ('sent', 'failed', 'dropped'))),
    check (codes is not null or state in ('sent', 'dropped'))
);
create index letter_due on notification.letter (next_at) where state in ('queued', 'sending');
create index letter_finished on notification.letter (finished_at) where finished_at is not null;
grant select, insert, update, delete on notification.letter to derbes_app;
