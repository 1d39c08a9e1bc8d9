-- What the inventory says of a program stands in one row. Thirty rows a program, as it was, are thirty
-- inserts into a tree: an import took five times as long as its file takes to read. See Schema.migrate.

DROP TABLE reading;
DROP TABLE indicator;
DROP TABLE fact;
DROP TABLE amount;
DROP TABLE extra;

CREATE TABLE content (           -- facts, amounts, indicators and columns of a program that no field takes
  program INTEGER PRIMARY KEY REFERENCES program ON DELETE CASCADE,
  json BLOB NOT NULL,            -- UTF-8, see ContentJson
  checksum INTEGER NOT NULL
) STRICT;
