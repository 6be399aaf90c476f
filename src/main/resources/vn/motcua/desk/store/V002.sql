-- Dossiers whose scanned pages are still to become files, or files that still wait for their text. Follows from the events.
create table paper_waiting (
  dossier integer primary key
) strict;
