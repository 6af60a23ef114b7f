-- expect: error table sqlite_master may not be modified
INSERT INTO sqlite_master VALUES ('table', 'x', 'x', 2, 'CREATE TABLE x (y)');
