-- What is shown; without a Kazakh text it stays a draft (ADS-02).
set local lock_timeout = '750ms';

create table ads.creative (
    id uuid primary key,
    campaign uuid not null references ads.campaign,
    state text not null check (state in ('draft', 'in-review', 'approved', 'archived')),
    kind text not null check (kind in ('text', 'image', 'html')),
    width int,
    height int,
    weight int not null check (weight between 1 and 100),
    title_kk text,
    body_kk text,
    title_ru text,
    body_ru text,
    title_en text,
    body_en text,
    target text not null check (target ~ '^(https://|/)'),
    html text,
    maker text not null,
    submitted_by text,
    submitted_at timestamptz,
    reviewed_by text,
    changed_at timestamptz not null,
    check (state in ('draft', 'archived') or title_kk is not null),
    check (kind = 'text' or (width is not null and height is not null)),
    check ((kind = 'html') = (html is not null))
);
create index creative_of on ads.creative (campaign, id);
create index creative_waiting on ads.creative (submitted_at) where state = 'in-review';

create table ads.picture (
    creative uuid primary key references ads.creative,
    type text not null check (type in ('image/png', 'image/jpeg')),
    bytes bytea not null check (length(bytes) <= 614400)
);

grant select, insert, update, delete on ads.creative to derbes_app;
grant select, insert, delete on ads.picture to derbes_app;
