-- What figures need of the dossiers, nothing personal. Follows from the events and can be made again from them; "fact_filled" says how far it was.

create table fact_origin (
  number    integer primary key,
  procedure text not null,
  field     text not null,
  case_name text not null,
  desk      text not null,
  clerk     text not null,
  unique (procedure, field, case_name, desk, clerk)
) strict;

-- The dossiers received on one day side by side, records of equal length in the order of their numbers: a million of them are counted in the time
-- in which their rows one by one would not be read.
create table fact (
  day     integer primary key,
  counted blob not null,          -- what every figure needs
  amounts blob not null           -- the rest
) strict;

create table fact_filled (
  id    integer primary key check (id = 1),
  form  integer not null,         -- of the records; another one's are made again
  until integer not null          -- number of the last dossier that is in it
) strict;
