-- A consent can be given at the basket, for the basket, and at checkout, for the payment.
set local lock_timeout = '750ms';

alter table consent.consent drop constraint consent_channel_check;
alter table consent.consent add constraint consent_channel_check
    check (channel in ('registration', 'cabinet', 'banner', 'request-form', 'basket', 'checkout')) not valid;
alter table consent.consent validate constraint consent_channel_check;
