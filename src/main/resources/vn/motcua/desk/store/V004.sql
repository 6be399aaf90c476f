-- Dossiers whose identity was noted while it could not be looked up, and still has to be. Follows from the events.

create table identity_waiting (
  dossier integer primary key
) strict;

insert into identity_waiting (dossier)
  select dossier from event where kind = 'received' and json_extract(plain, '$.identity') = 'TO_CONFIRM';
