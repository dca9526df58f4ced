-- The children's files. A column is a field of shared/areas/children; lists are JSON text.
create table child (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  name text not null, sex text, ethnicity text, birthDate text, idNumber text, studentNumber text,
  registered integer, householdKind text, registeredAddress text,
  classId text references schoolClass (id), schooling text, boarding integer, enrolledOn text, leftOn text,
  mentorId text references staff (id), fileOpenedOn text not null,
  homeAddress text, village text, homePhone text, livesAlone integer, leftUnattended integer,
  bodyCondition text, disabilityKind text, disabilityLevel text, illness text,
  leftBehindReason text, incomeSources text, relief text, siblings text,
  writtenNoticeOn text, guardianshipAssessment text,
  conduct text, character text, hobbies text, study text, carerHarmony text, parentContact text,
  carerMethod text, parentsHope text, note text, confirmations text
) strict;
create unique index child_by_idNumber on child (idNumber) where idNumber is not null and deletedAt is null;
create index child_by_class on child (classId) where deletedAt is null;
create index child_by_mentor on child (mentorId) where deletedAt is null;

create table kin (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  childId text not null references child (id), relation text, carer integer, name text, birthDate text,
  idNumber text, deceased integer, phones text, away integer, awaySince text, returnedOn text, awayPlace text,
  employer text, job text, canCare integer, cannotCareReason text, health text, address text, note text
) strict;
create index kin_by_child on kin (childId) where deletedAt is null;

-- How a person corrected the mapping of a workbook's layout: remembered for the next one of the same headings.
create table importLayout (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  fingerprint text not null, mapping text not null
) strict;
create unique index importLayout_by_fingerprint on importLayout (fingerprint) where deletedAt is null;
