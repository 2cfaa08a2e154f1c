-- A record of an order may be entered from the log after a restore, and be paid by what the log tells later.
set local lock_timeout = '750ms';

grant update (paid, until_at) on orders.kept to derbes_app;
