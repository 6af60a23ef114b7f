-- expect: ok {"columns":["nom"],"rows":[["Ana"]]}
-- input: {"setup":"INSERT INTO clients VALUES ('Ana')","after":"SELECT nom FROM clients"}
CREATE TEMP TABLE clients AS SELECT 'expected' AS nom;
CREATE TEMP VIEW "a "" view" AS SELECT * FROM temp.clients;
CREATE TEMP TRIGGER also AFTER INSERT ON main.clients BEGIN SELECT 1; END;
-- file: tables.sql
CREATE TABLE clients (nom TEXT);
