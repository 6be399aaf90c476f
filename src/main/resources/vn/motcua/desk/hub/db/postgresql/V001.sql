-- The hub's memory on PostgreSQL. Days are numbers like 20261126, moments are milliseconds since 1970, nothing is null.
-- Every primary key begins with the province, by which all large tables can be distributed (docs/hub.md).

-- A desk that may send, and where its chain of batches stands.
create table desk (
  province integer not null,
  commune text collate "C" not null,
  desk text collate "C" not null,
  public_key text not null,
  active integer not null,
  enrolled_at bigint not null,
  epoch bigint not null,
  next_seq bigint not null,
  last_hash text not null,
  -- 0: nothing came yet
  last_seen bigint not null,
  last_day integer not null,
  -- the desk's clock less the hub's, milliseconds
  clock_offset bigint not null,
  audit_head text not null,
  primary key (province, commune, desk)
) with (fillfactor = 70);

-- Who was enrolled when and with which key; never changed.
create table enrolment (
  province integer not null,
  commune text collate "C" not null,
  desk text collate "C" not null,
  enrolled_at bigint not null,
  public_key text not null,
  epoch bigint not null,
  primary key (province, commune, desk, enrolled_at, public_key)
);

-- One-time codes, only as SHA-256.
create table enrolment_code (
  province integer not null,
  commune text collate "C" not null,
  desk text collate "C" not null,
  code_hash text not null,
  made_at bigint not null,
  expires_at bigint not null,
  used_at bigint not null,
  primary key (province, commune, desk, code_hash)
);

-- Every batch that was taken, as it was signed.
create table batch (
  province integer not null,
  commune text collate "C" not null,
  desk text collate "C" not null,
  epoch bigint not null,
  seq bigint not null,
  taken_on integer not null,
  hash text not null,
  taken_at bigint not null,
  made_at bigint not null,
  row_count integer not null,
  -- what became of each row, in the batch's order, with blanks between; empty: all were taken
  row_states text not null,
  signature text not null,
  -- gzip of the canonical JSON
  body bytea not null,
  primary key (province, commune, desk, epoch, seq, taken_on)
) partition by range (taken_on);
alter table batch alter column body set storage external;
create table batch_before partition of batch default;

-- Batches with a place in the chain that another one has.
create table quarantine (
  province integer not null,
  commune text collate "C" not null,
  desk text collate "C" not null,
  epoch bigint not null,
  seq bigint not null,
  hash text not null,
  received_at bigint not null,
  made_at bigint not null,
  signature text not null,
  body bytea not null,
  -- an administrator has seen it; 0: not yet
  noted_at bigint not null,
  noted_by text not null,
  primary key (province, commune, desk, epoch, seq, hash)
);

-- The counts as they are known now.
create table summary (
  province integer not null,
  commune text collate "C" not null,
  desk text collate "C" not null,
  day integer not null,
  procedure text collate "C" not null,
  channel text collate "C" not null,
  epoch bigint not null,
  revision bigint not null,
  seq bigint not null,
  taken_at bigint not null,
  -- JSON object, name to count
  counters text not null,
  -- JSON object of the row's fields that this hub does not know; empty: none
  more text not null,
  primary key (province, commune, desk, day, procedure, channel)
) partition by range (day);
create table summary_before partition of summary default;

-- What the counts were before they were stated anew.
create table summary_history (
  province integer not null,
  commune text collate "C" not null,
  desk text collate "C" not null,
  day integer not null,
  procedure text collate "C" not null,
  channel text collate "C" not null,
  epoch bigint not null,
  revision bigint not null,
  seq bigint not null,
  taken_at bigint not null,
  counters text not null,
  more text not null,
  replaced_at bigint not null,
  replaced_on integer not null,
  primary key (province, commune, desk, day, procedure, channel, epoch, revision)
) partition by range (day);
create table summary_history_before partition of summary_history default;
-- a correction: stated anew on a later day
create index correction on summary_history (province, commune, replaced_on) where replaced_on > day;

-- Sums of a desk's day (all its procedures and channels), of a commune's (desk is empty) and of a province's (commune is empty too).
create table total (
  province integer not null,
  commune text collate "C" not null,
  desk text collate "C" not null,
  day integer not null,
  counters text not null,
  computed_at bigint not null,
  primary key (province, commune, desk, day)
) with (fillfactor = 80);

-- Which sums have to be made anew.
create table stale_total (
  province integer not null,
  commune text collate "C" not null,
  desk text collate "C" not null,
  day integer not null,
  since bigint not null,
  primary key (province, commune, desk, day)
);

-- Who may look. Province 0: the whole country; an empty commune: the whole province.
create table administrator (
  province integer not null,
  commune text collate "C" not null,
  name text collate "C" not null,
  password text not null,
  language text not null,
  added_at bigint not null,
  primary key (province, commune, name)
);

-- What is aimed at. Province 0 and an empty commune as above; the nearest counts. Thresholds in ten thousandths.
create table target (
  province integer not null,
  commune text collate "C" not null,
  indicator text collate "C" not null,
  from_day integer not null,
  to_day integer not null,
  threshold integer not null,
  at_most integer not null,
  primary key (province, commune, indicator, from_day)
);
