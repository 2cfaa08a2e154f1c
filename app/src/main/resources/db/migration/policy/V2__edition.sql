-- Editions of the policy with their documents, and every wording ever shown; what is published cannot be changed.
set local lock_timeout = '750ms';

create table policy.edition (
    number int primary key check (number > 0),
    state text not null check (state in ('draft', 'published')),
    origin text not null check (origin in ('default', 'operator')),
    material text[] not null default '{}',
    drafted_at timestamptz not null,
    drafted_by text not null,
    posted_at timestamptz,
    posted_by text,
    check ((state = 'published') = (posted_at is not null and posted_by is not null))
);
create unique index edition_one_draft on policy.edition (state) where state = 'draft';

create table policy.document (
    edition int not null references policy.edition (number) on delete cascade,
    language text not null check (language in ('kk', 'ru', 'en')),
    name text not null,
    bytes bytea not null,
    hash char(64) not null,
    primary key (edition, language)
);

create table policy.wording (
    hash char(64) primary key,
    scope text not null,
    language text not null,
    edition int not null references policy.edition (number),
    text text not null,
    shown_at timestamptz not null
);

grant select, insert, update, delete on policy.edition, policy.document to derbes_app;
grant select, insert on policy.wording to derbes_app;
