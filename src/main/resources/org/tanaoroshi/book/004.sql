-- 全庁事業一覧 as it was distributed with a department's book: to look for similar programs, never merged.

CREATE TABLE listed (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL,              -- the 事業ID in the book of the whole city
  bureau TEXT NOT NULL,
  section TEXT NOT NULL,
  name TEXT NOT NULL,
  purpose TEXT NOT NULL,         -- may be cut short
  yen INTEGER,                   -- null where the list does not say
  checksum INTEGER NOT NULL
) STRICT;
