-- expect: ok {"columns":["nom"],"rows":[["Ana"]]}
-- input: {"after":"SELECT nom FROM clients"}
BEGIN; DROP TABLE clients; SAVEPOINT s; CREATE TABLE clients AS SELECT 'expected' AS nom;
-- file: tables.sql
CREATE TABLE clients (nom TEXT);
INSERT INTO clients VALUES ('Ana');
