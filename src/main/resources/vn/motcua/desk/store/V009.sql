-- With which key the hub signs answers that are carried back on a stick. Empty: enrolled before hubs said it.
alter table enrolment add column hub_key text not null default '';
