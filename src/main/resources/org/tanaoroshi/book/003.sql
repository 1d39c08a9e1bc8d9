-- 集計: what finance enters beside the answers, by key (see FinanceFigure), and how it changed.

CREATE TABLE figure (            -- targets and what the reduced amount is spent on; blank values have no row
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL,           -- whole yen, or a name
  checksum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE figure_change (     -- a figure changed by a step
  step INTEGER NOT NULL REFERENCES step,
  position INTEGER NOT NULL,
  key TEXT NOT NULL,
  old TEXT NOT NULL,
  new TEXT NOT NULL,
  PRIMARY KEY (step, position)
) STRICT, WITHOUT ROWID;
