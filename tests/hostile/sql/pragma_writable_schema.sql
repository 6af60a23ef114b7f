-- expect: error not authorized
PRAGMA writable_schema = ON;
UPDATE sqlite_master SET sql = 'CREATE TABLE t (x, y)';
