-- 取りまとめ: who sent what, in which version, by which step; what was issued; what was decided.

ALTER TABLE source ADD COLUMN issue INTEGER NOT NULL DEFAULT 0;    -- the send-back it answers; 0: the distribution
ALTER TABLE source ADD COLUMN received_by INTEGER NOT NULL DEFAULT 0;  -- the step that took it in
ALTER TABLE source ADD COLUMN written TEXT NOT NULL DEFAULT '';    -- when its 表紙 says it was written
ALTER TABLE source ADD COLUMN sheet TEXT NOT NULL DEFAULT '';

CREATE TABLE blank (             -- which fields came back blank, as "field:column" words; shared by many rows
  number INTEGER PRIMARY KEY,
  fields TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE returned (          -- a row of a program that came back
  source INTEGER NOT NULL REFERENCES source,
  program TEXT NOT NULL,
  row INTEGER NOT NULL,
  blank INTEGER NOT NULL REFERENCES blank,
  PRIMARY KEY (source, program)
) STRICT, WITHOUT ROWID;

CREATE TABLE decided (           -- how conflicts were decided: statements of the book's own
  step INTEGER NOT NULL REFERENCES step,
  program TEXT NOT NULL,
  stage TEXT NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  checksum INTEGER NOT NULL,
  PRIMARY KEY (step, program, stage, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE issue (             -- a send-back (差戻し): which values a unit was sent
  number INTEGER PRIMARY KEY,
  step INTEGER NOT NULL,         -- the newest step when it was made
  unit TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE issued (
  issue INTEGER NOT NULL REFERENCES issue,
  program TEXT NOT NULL,
  stage TEXT NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  checksum INTEGER NOT NULL,
  PRIMARY KEY (issue, program, stage, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE unit (              -- the 提出管理表: whom a unit is reached by, and its deadlines
  name TEXT PRIMARY KEY,         -- 局 or 局/課
  person TEXT NOT NULL,
  extension TEXT NOT NULL,
  inner_due TEXT NOT NULL,
  due TEXT NOT NULL,
  sent TEXT NOT NULL,
  checksum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
