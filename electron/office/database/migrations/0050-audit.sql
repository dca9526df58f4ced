-- One's own acts, newest first, for undoing; and the changes of one record that belongs to no child.
create index auditEntry_by_staff on auditEntry (staffId);
create index auditEntry_by_record on auditEntry (recordId) where owner is null;
