-- The hub's memory on SQLite. Days are numbers like 20261126, moments are milliseconds since 1970, nothing is null.
-- The same tables as on PostgreSQL, in one piece.

-- A desk that may send, and where its chain of batches stands.
create table desk (
  province integer not null,
  commune text not null,
  desk text not null,
  public_key text not null,
  active integer not null,
  enrolled_at integer not null,
  epoch integer not null,
  next_seq integer not null,
  last_hash text not null,
  -- 0: nothing came yet
  last_seen integer not null,
  last_day integer not null,
  -- the desk's clock less the hub's, milliseconds
  clock_offset integer not null,
  audit_head text not null,
  primary key (province, commune, desk)
) without rowid;

-- Who was enrolled when and with which key; never changed.
create table enrolment (
  province integer not null,
  commune text not null,
  desk text not null,
  enrolled_at integer not null,
  public_key text not null,
  epoch integer not null,
  primary key (province, commune, desk, enrolled_at, public_key)
) without rowid;

-- One-time codes, only as SHA-256.
create table enrolment_code (
  province integer not null,
  commune text not null,
  desk text not null,
  code_hash text not null,
  made_at integer not null,
  expires_at integer not null,
  used_at integer not null,
  primary key (province, commune, desk, code_hash)
) without rowid;

-- Every batch that was taken, as it was signed.
create table batch (
  province integer not null,
  commune text not null,
  desk text not null,
  epoch integer not null,
  seq integer not null,
  taken_on integer not null,
  hash text not null,
  taken_at integer not null,
  made_at integer not null,
  row_count integer not null,
  -- what became of each row, in the batch's order, with blanks between; empty: all were taken
  row_states text not null,
  signature text not null,
  -- gzip of the canonical JSON
  body blob not null,
  primary key (province, commune, desk, epoch, seq, taken_on)
);

-- Batches with a place in the chain that another one has.
create table quarantine (
  province integer not null,
  commune text not null,
  desk text not null,
  epoch integer not null,
  seq integer not null,
  hash text not null,
  received_at integer not null,
  made_at integer not null,
  signature text not null,
  body blob not null,
  -- an administrator has seen it; 0: not yet
  noted_at integer not null,
  noted_by text not null,
  primary key (province, commune, desk, epoch, seq, hash)
);

-- The counts as they are known now.
create table summary (
  province integer not null,
  commune text not null,
  desk text not null,
  day integer not null,
  procedure text not null,
  channel text not null,
  epoch integer not null,
  revision integer not null,
  seq integer not null,
  taken_at integer not null,
  -- JSON object, name to count
  counters text not null,
  -- JSON object of the row's fields that this hub does not know; empty: none
  more text not null,
  primary key (province, commune, desk, day, procedure, channel)
) without rowid;

-- What the counts were before they were stated anew.
create table summary_history (
  province integer not null,
  commune text not null,
  desk text not null,
  day integer not null,
  procedure text not null,
  channel text not null,
  epoch integer not null,
  revision integer not null,
  seq integer not null,
  taken_at integer not null,
  counters text not null,
  more text not null,
  replaced_at integer not null,
  replaced_on integer not null,
  primary key (province, commune, desk, day, procedure, channel, epoch, revision)
) without rowid;
-- a correction: stated anew on a later day
create index correction on summary_history (province, commune, replaced_on) where replaced_on > day;

-- Sums of a desk's day (all its procedures and channels), of a commune's (desk is empty) and of a province's (commune is empty too).
create table total (
  province integer not null,
  commune text not null,
  desk text not null,
  day integer not null,
  counters text not null,
  computed_at integer not null,
  primary key (province, commune, desk, day)
) without rowid;

-- Which sums have to be made anew.
create table stale_total (
  province integer not null,
  commune text not null,
  desk text not null,
  day integer not null,
  since integer not null,
  primary key (province, commune, desk, day)
) without rowid;

-- Who may look. Province 0: the whole country; an empty commune: the whole province.
create table administrator (
  province integer not null,
  commune text not null,
  name text not null,
  password text not null,
  language text not null,
  added_at integer not null,
  primary key (province, commune, name)
) without rowid;

-- What is aimed at. Province 0 and an empty commune as above; the nearest counts. Thresholds in ten thousandths.
create table target (
  province integer not null,
  commune text not null,
  indicator text not null,
  from_day integer not null,
  to_day integer not null,
  threshold integer not null,
  at_most integer not null,
  primary key (province, commune, indicator, from_day)
) without rowid;
