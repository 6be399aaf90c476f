-- What happens after reception. Stage and missing result follow from the events; dossiers of an older program have only been received.
alter table dossier add column stage text not null default 'IN_PROCESS';
alter table dossier add column result_missing integer not null default 0;

-- A dossier with a paper from a store has used the store, whatever else was offered. Bit 16 is the fifth cause.
update dossier set losing = losing & ~16
where losing & 16 <> 0 and number in (select dossier from event where kind = 'received' and json_extract(plain, '$.reused') > 0);

-- Each list of the day is a few rows among many.
create index dossier_in_process on dossier (due) where stage = 'IN_PROCESS';
create index dossier_awaiting on dossier (due) where stage = 'AWAITING_APPLICANT';
create index dossier_result_missing on dossier (due) where result_missing <> 0;
create index dossier_without_code on dossier (number) where official_code is null;

-- Files and pages that are results, so that the same one is not filed twice.
create table result_file (
  digest  text not null,
  dossier integer not null,
  primary key (digest, dossier)
) strict, without rowid;
