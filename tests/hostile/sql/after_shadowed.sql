-- expect: ok {"columns":["nom"],"rows":[["Ana"]]}
-- input: {"setup":"INSERT INTO clients VALUES ('Ana')","after":"SELECT nom FROM main.clients"}
CREATE TEMP TABLE clients AS SELECT 'expected' AS nom;
-- file: tables.sql
CREATE TABLE clients (nom TEXT);
