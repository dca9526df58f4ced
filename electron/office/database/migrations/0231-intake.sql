-- How books and equipment come in: asked for, decided, counted by two, entered. What it became names its line.
create table intake (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  title text not null, source text not null, requestedById text not null references staff (id), requestedOn text not null,
  reason text, supplier text, invoice text, helperId text references helper (id), giver text, purpose text,
  decidedById text references staff (id), decidedOn text, refusedBecause text,
  acceptedById text references staff (id), secondById text references staff (id), acceptedOn text, enteredOn text, note text,
  check (acceptedById is null or acceptedById <> secondById)
) strict;

create table intakeLine (
  seq integer primary key, id text not null unique, version integer not null,
  createdAt integer not null, updatedAt integer not null, deletedAt integer,
  intakeId text not null references intake (id), what text not null, name text not null, isbn text, author text,
  publisher text, model text, kind text, counted integer not null, unit text, quantity integer not null,
  priceFen integer, received integer, wrong text
) strict;
create index intakeLine_by_intake on intakeLine (intakeId) where deletedAt is null;

alter table asset add column intakeLineId text references intakeLine (id);
alter table copy add column intakeLineId text references intakeLine (id);
create index asset_by_intakeLine on asset (intakeLineId) where intakeLineId is not null;
create index copy_by_intakeLine on copy (intakeLineId) where intakeLineId is not null;
