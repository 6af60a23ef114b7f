-- expect: error access to sqlite_stmt.sql is prohibited
SELECT sql FROM sqlite_stmt;
