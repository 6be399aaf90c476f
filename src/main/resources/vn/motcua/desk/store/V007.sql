-- Plans of the office, and which plans run. A plan that came with the program has a row only once it was turned on or off, without content.

create table plan (
  id         text primary key,
  running    integer not null,
  changed_at integer not null,
  content    text not null         -- JSON in the form of a plan file; empty: as it came with the program
) strict, without rowid;

-- Values that no desk can know. Never changed: a correction is a later row for the same day.
create table hand_value (
  number     integer primary key,
  plan       text not null,
  target     text not null,        -- id within the plan
  day        integer not null,     -- for which it stands
  value      text not null,        -- decimal
  clerk      text not null,
  entered_at integer not null,
  remark     text not null
) strict;
create index hand_value_of_plan on hand_value (plan);
