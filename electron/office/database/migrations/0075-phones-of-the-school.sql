-- The numbers that a contact card carries besides the family's own.
alter table school add column phone text;
alter table school add column familyPhone text;
alter table schoolClass add column headTeacherPhone text;
