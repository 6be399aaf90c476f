-- How many pages the papers of each line had: what proposals for a pile learn from. Counts only; made again from the events with the lists.
-- A store that is older has learned nothing yet; it learns from the next dossier on, or at once when its lists are made again.

create table page_count (
  procedure text not null,        -- national code
  component text not null,
  pages     integer not null,
  dossiers  integer not null,
  primary key (procedure, component, pages)
) strict, without rowid;

-- Dossiers whose scanned pages are still to become files, or files that still wait for their text. Follows from the events.
create table paper_waiting (
  dossier integer primary key
) strict;
