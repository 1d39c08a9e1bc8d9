-- The book of one round. Money is whole yen. A checksum covers its row (see Checksum).

CREATE TABLE round (            -- what the book says of its round, by key
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL,
  checksum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE program (          -- one 予算事務事業, in the order of the inventory
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,      -- the visible 事業ID
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  bureau TEXT NOT NULL,
  department TEXT NOT NULL,
  section TEXT NOT NULL,
  unit TEXT NOT NULL,
  file TEXT NOT NULL,
  sheet TEXT NOT NULL,
  row INTEGER NOT NULL,
  checksum INTEGER NOT NULL
) STRICT;

CREATE TABLE fact (
  program INTEGER NOT NULL REFERENCES program ON DELETE CASCADE,
  fact TEXT NOT NULL,
  value TEXT NOT NULL,
  checksum INTEGER NOT NULL,
  PRIMARY KEY (program, fact)
) STRICT, WITHOUT ROWID;

CREATE TABLE amount (           -- yen is null where the cell is blank or says 該当なし
  program INTEGER NOT NULL REFERENCES program ON DELETE CASCADE,
  position INTEGER NOT NULL,
  fiscal_year INTEGER NOT NULL,
  kind TEXT NOT NULL,
  funding TEXT NOT NULL,
  yen INTEGER,
  raw TEXT NOT NULL,
  file TEXT NOT NULL,
  sheet TEXT NOT NULL,
  row INTEGER NOT NULL,
  col INTEGER NOT NULL,
  checksum INTEGER NOT NULL,
  PRIMARY KEY (program, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE indicator (
  program INTEGER NOT NULL REFERENCES program ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  unit TEXT NOT NULL,
  PRIMARY KEY (program, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE reading (          -- target and result of an indicator in one year
  program INTEGER NOT NULL,
  indicator INTEGER NOT NULL,
  position INTEGER NOT NULL,
  fiscal_year INTEGER NOT NULL,
  target TEXT NOT NULL,
  result TEXT NOT NULL,
  PRIMARY KEY (program, indicator, position),
  FOREIGN KEY (program, indicator) REFERENCES indicator ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE extra (            -- columns of the inventory that no field takes
  program INTEGER NOT NULL REFERENCES program ON DELETE CASCADE,
  position INTEGER NOT NULL,
  header TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (program, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE answer (           -- grades, comments and the decision; blank values have no row
  program INTEGER NOT NULL REFERENCES program ON DELETE CASCADE,
  stage TEXT NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  checksum INTEGER NOT NULL,
  PRIMARY KEY (program, stage, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE effect (
  program INTEGER NOT NULL REFERENCES program ON DELETE CASCADE,
  stage TEXT NOT NULL,
  fiscal_year INTEGER NOT NULL,
  measure TEXT NOT NULL,
  yen INTEGER NOT NULL,
  checksum INTEGER NOT NULL,
  PRIMARY KEY (program, stage, fiscal_year, measure)
) STRICT, WITHOUT ROWID;

CREATE TABLE previous (         -- what last round's book says of the program
  program INTEGER PRIMARY KEY REFERENCES program ON DELETE CASCADE,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  proposed INTEGER NOT NULL     -- 1: matched by name only, not confirmed
) STRICT;

CREATE TABLE previous_answer (
  program INTEGER NOT NULL REFERENCES previous ON DELETE CASCADE,
  stage TEXT NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (program, stage, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE step (             -- the journal: one user action each
  number INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  who TEXT NOT NULL,
  at TEXT NOT NULL,             -- UTC, ISO 8601
  title TEXT NOT NULL,
  undoes INTEGER NOT NULL       -- 0: none
) STRICT;

CREATE TABLE change (           -- an answer changed by a step; kept when its program is gone
  step INTEGER NOT NULL REFERENCES step,
  position INTEGER NOT NULL,
  program TEXT NOT NULL,
  stage TEXT NOT NULL,
  field TEXT NOT NULL,
  old TEXT NOT NULL,
  new TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (step, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE program_change (   -- a program added, refreshed or taken away by a step
  step INTEGER NOT NULL REFERENCES step,
  position INTEGER NOT NULL,
  program TEXT NOT NULL,
  number INTEGER NOT NULL,
  before TEXT NOT NULL,         -- the program as JSON, '' where there was none
  PRIMARY KEY (step, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE source (           -- who stated something; submission 0 is what was issued
  number INTEGER PRIMARY KEY,
  unit TEXT NOT NULL,
  stage TEXT NOT NULL,
  reviewer TEXT NOT NULL,
  submission INTEGER NOT NULL,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  received TEXT NOT NULL
) STRICT;

CREATE TABLE statement (
  source INTEGER NOT NULL REFERENCES source,
  position INTEGER NOT NULL,
  program TEXT NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  sheet TEXT NOT NULL,
  row INTEGER NOT NULL,
  col INTEGER NOT NULL,
  checksum INTEGER NOT NULL,
  PRIMARY KEY (source, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX statement_by_program ON statement (program, field);
