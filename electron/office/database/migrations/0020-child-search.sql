-- Finding children (searchIndex.ts). Contentless: only the index of the words is kept, its rowid is child.seq.
-- ascii splits at blanks and leaves every character above U+007F whole, rare ones too. Beginnings are indexed up to
-- 14 characters, an ID number's area and birth date: without that a term of 8 digits took 14 ms at 100,000 children.
-- 'secure-delete' would do nothing here: contentless_delete marks a row as gone, ChildSearchIndex.purge() takes its
-- words out of the file.
create virtual table childSearch using fts5 (
  tokens, content = '', contentless_delete = 1, detail = none,
  prefix = '1 2 3 4 5 6 7 8 9 10 11 12 13 14', tokenize = 'ascii'
);
