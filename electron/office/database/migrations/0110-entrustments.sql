-- Entrusted care: to whom, whether that person may (Art. 22), for how long, and who was told in writing (Art. 23).
create table entrustment (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  childId text not null references child (id), kinId text not null references kin (id),
  harmed integer, addicted integer, neglected integer, unfit integer, childAsked integer, childOpinion text,
  agreementOn text, startsOn text, endsOn text, noticeSchoolOn text, noticeVillageOn text, fee text,
  arrangements text, note text, endedOn text, endedWhy text
) strict;
create index entrustment_by_child on entrustment (childId) where deletedAt is null;

-- Whether a carer can read a child's school papers; an elderly one who can't is guided by word of mouth.
alter table kin add column literacy text;

-- Empty: as the program has them (shared/areas/guardians/settings.ts).
alter table school add column entrustmentDueDays integer;
alter table school add column elderlyFromAge integer;
