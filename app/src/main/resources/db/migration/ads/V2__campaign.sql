-- Who advertises, where, and what for how long; organisations only, nothing here is about a person.
set local lock_timeout = '750ms';

create table ads.advertiser (
    id uuid primary key,
    name text not null check (length(name) between 1 and 200),
    bin text check (bin ~ '^[0-9]{4}[456][0-9]{7}$'),
    created_at timestamptz not null
);

create table ads.placement (
    code text primary key check (code ~ '^[a-z][a-z0-9-]{0,39}$'),
    name text not null,
    width int not null check (width between 1 and 2000),
    height int not null check (height between 1 and 2000),
    created_at timestamptz not null,
    closed_at timestamptz
);

create table ads.campaign (
    id uuid primary key,
    advertiser uuid not null references ads.advertiser,
    name text not null check (length(name) between 1 and 200),
    state text not null check (state in ('draft', 'in-review', 'live', 'paused', 'ended', 'archived')),
    house boolean not null,
    priority int not null check (priority between 1 and 10),
    starts timestamptz not null,
    ends timestamptz not null check (ends > starts),
    cap int check (cap between 1 and 99),
    placements text[] not null,
    pages text[] not null,
    languages text[] not null,
    devices text[] not null,
    days int[] not null,
    from_hour int not null,
    to_hour int not null,
    countries text[] not null,
    unit text not null check (unit in ('impressions', 'clicks')),
    amount bigint not null check (amount > 0),
    daily bigint check (daily > 0),
    pacing text not null check (pacing in ('even', 'asap')),
    goal text,
    maker text not null,
    submitted_by text,
    submitted_at timestamptz,
    changed_at timestamptz not null
);
create index campaign_newest on ads.campaign (changed_at desc, id);
create index campaign_of on ads.campaign (advertiser);

create table ads.market (one boolean primary key default true check (one), version bigint not null);
comment on table ads.market is 'Grows with each change of what may be shown, so that every node notices';
insert into ads.market (version) values (1);

grant select, insert, update on ads.advertiser, ads.placement to derbes_app;
grant select, insert, update, delete on ads.campaign to derbes_app;
grant select, update on ads.market to derbes_app;
