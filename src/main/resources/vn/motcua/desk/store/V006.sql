-- What goes up to the hub: counts for each business day, procedure and channel, and how far each has come. Nothing personal.

create table outbox (
  day            integer not null,
  procedure      text not null,
  channel        text not null,
  revision       integer not null,            -- grows with each change of the counters
  counters       text not null,               -- JSON: name -> count
  state          text not null check (state in ('WAITING', 'TAKEN', 'REFUSED')),
  waiting_since  integer,
  reason         text not null default '',    -- of a refusal
  batched        integer not null default 0,  -- the revision that lies in a batch of this epoch
  seq            integer not null default 0,  -- that batch
  anchored_epoch integer,
  anchored_seq   integer,
  anchored_at    integer,
  primary key (day, procedure, channel)
) strict, without rowid;
create index outbox_waiting on outbox (waiting_since) where state = 'WAITING';
create index outbox_refused on outbox (day) where state = 'REFUSED';

-- A batch stays as it was made until it is answered, and some time longer: the hub may have lost it.
create table batch (
  epoch       integer not null,
  seq         integer not null,
  hash        text not null,
  prev_hash   text not null,
  made_at     integer not null,
  lines       integer not null,
  tries       integer not null default 0,
  answered_at integer,
  signature   text not null,
  body        blob not null,                  -- canonical JSON, packed
  primary key (epoch, seq)
) strict, without rowid;

create table sending (
  id          integer primary key check (id = 1),
  epoch       integer not null default 0,
  epoch_at    integer not null default 0,     -- when it began, by this clock
  anew        text not null default 'FIRST',  -- why the next batch begins a new epoch; empty: it does not
  counting    integer not null default 0,     -- version of the counting that filled the outbox
  counted_to  integer not null default 0,     -- number of the last dossier that is counted
  as_of       text not null default '1970-01-01T00:00', -- moment with which open appointments were compared
  audit_seq   integer not null default 0,     -- last event in the chain
  audit_head  text not null default '',
  tries       integer not null default 0,
  next_try    integer,
  last_answer integer,
  offset_ms   integer,
  trouble     text not null default ''
) strict;
insert into sending (id) values (1);

create table enrolment (
  id          integer primary key check (id = 1),
  address     text not null,
  fingerprint text not null,
  commune     text not null,
  desk        text not null,
  hub         text not null,
  at          integer not null,
  public_key  text not null,
  sealed      blob not null                   -- private key
) strict;
