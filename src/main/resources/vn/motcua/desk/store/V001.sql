-- One desk's memory. What happened (event) is the truth; dossier and search can be made again from it.
-- Moments are microseconds since 1970 UTC, days are counted from 1970. Columns named "sealed" are AES-256-GCM.

create table desk (
  id          integer primary key check (id = 1),
  made_at     integer not null,
  key_check   blob not null,      -- tells a wrong key from damaged data
  restored_on integer             -- day on which a damaged store was made good: its local codes begin higher
) strict;

create table setting (
  key  text primary key,
  json text not null
) strict, without rowid;

create table catalogue (
  number   integer primary key,
  edition  text not null,
  added_at integer not null,
  content  text not null
) strict;

create table draft (
  id       text primary key,
  saved_at integer not null,
  sealed   blob not null
) strict, without rowid;

create table code_counter (
  desk text not null,             -- commune-desk
  day  integer not null,
  last integer not null,
  primary key (desk, day)
) strict, without rowid;

create table event (
  seq     integer primary key,
  dossier integer not null,       -- number of the dossier, from 1 in order of reception
  kind    text not null,
  at      integer not null,
  clerk   text not null,
  plain   text not null,          -- JSON: codes, dates, states, counters
  sealed  blob not null           -- the rest; also proves that the plain part is as it was written
) strict;
create index event_of_dossier on event (dossier);
create index event_at on event (at);

create table procedure_label (
  number integer primary key,
  code   text not null,
  name   text not null,
  unique (code, name)
) strict;

create table dossier (
  number        integer primary key,
  id            text not null unique,
  local_code    text not null unique,
  official_code text,
  label         integer not null references procedure_label,
  channel       text not null,
  received_at   integer not null,
  day           integer not null,
  due           text not null,
  lines         integer not null,
  pages         integer not null,
  losing        integer not null, -- one bit for each cause
  overrides     integer not null,
  sealed        blob not null     -- applicant's name and phone for lists
) strict;
create index dossier_official_code on dossier (official_code) where official_code is not null;
create index dossier_day on dossier (day, label);
create index dossier_mending on dossier (number) where losing <> 0 or overrides <> 0;

-- Keyed hashes of words, prefixes and digits; nothing can be read out of it without the key.
create virtual table search using fts5 (tokens, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
