-- 提出管理表: what a step changed in it, so that it is taken back with the step.

CREATE TABLE unit_change (
  step INTEGER NOT NULL REFERENCES step,
  position INTEGER NOT NULL,
  unit TEXT NOT NULL,
  field TEXT NOT NULL,           -- a column of unit, or 'line': whether there was one at all
  old TEXT NOT NULL,
  new TEXT NOT NULL,
  PRIMARY KEY (step, position)
) STRICT, WITHOUT ROWID;
