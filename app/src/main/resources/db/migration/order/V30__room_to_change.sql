-- A change of stock finds room in its own page and touches no index; a search meets no list of words that wait to be sorted in.
set local lock_timeout = '750ms';

alter table orders.offer set (fillfactor = 75);
alter index orders.offer_words set (fastupdate = off);
alter index orders.offer_alike set (fastupdate = off);
