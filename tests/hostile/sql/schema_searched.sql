-- expect: ok {"columns":["name"],"rows":[["clients"]]}
SELECT name FROM sqlite_master UNION SELECT name FROM sqlite_temp_master;
-- file: tables.sql
CREATE TABLE clients (nom TEXT);
