-- How often something was shown, looked at and clicked; sums of an hour, without visitor, address or browser.
set local lock_timeout = '750ms';

create table ads.count (
    campaign uuid not null,
    creative uuid not null,
    placement text not null,
    hour timestamptz not null,
    event text not null check (event in ('impression', 'viewable', 'click', 'goal')),
    n bigint not null check (n > 0),
    primary key (campaign, creative, placement, hour, event)
) with (fillfactor = 70);
create index count_by_hour on ads.count using brin (hour);

create table ads.spent (
    campaign uuid not null,
    day date not null,
    shown bigint not null default 0,
    clicked bigint not null default 0,
    primary key (campaign, day)
) with (fillfactor = 70);
comment on table ads.spent is 'What a campaign has used of its budget in a day of Almaty';

create table ads.lease (
    id bigint generated always as identity primary key,
    campaign uuid not null,
    amount bigint not null check (amount >= 0),
    until timestamptz not null
);
comment on table ads.lease is 'Views that one node has taken from a budget and may still show or have counted';
create index lease_of on ads.lease (campaign);

create table ads.used (
    nonce uuid not null,
    event text not null,
    until timestamptz not null,
    primary key (nonce, event)
);
comment on table ads.used is 'Numbers of single showings that were counted, kept until their window is over';
create index used_until on ads.used (until);

create table ads.refused (
    day date not null,
    event text not null,
    reason text not null,
    n bigint not null check (n > 0),
    primary key (day, event, reason)
) with (fillfactor = 70);
comment on table ads.refused is 'What was told and not counted, by reason';

grant select, insert, update, delete on ads.count, ads.spent, ads.lease to derbes_app;
grant select, insert, delete on ads.used to derbes_app;
grant select, insert, update, delete on ads.refused to derbes_app;
