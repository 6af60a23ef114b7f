-- expect: error no such table: clients
-- input: {"after":"SELECT nom FROM clients"}
BEGIN; DROP TABLE clients; SAVEPOINT s;
-- file: tables.sql
CREATE TABLE clients (nom TEXT);
