-- Figures as they were reported. A later repair changes what is known now and not what stands here.

create table closed_period (
  number    integer primary key,
  from_day  integer not null,
  to_day    integer not null,
  as_of     text not null,          -- moment by which what was open was judged
  closed_at integer not null,
  clerk     text not null,
  figures   text not null,          -- JSON: each indicator with its version and both parts, in the order of the bits of "verdicts"
  verdicts  blob not null           -- of each dossier: number, and one bit for each indicator that counted and that missed it
) strict;

-- The latest day on which something of a day's dossiers counts: older ones need not be read for a later period.
alter table fact add column latest integer not null default 9223372036854775807;
