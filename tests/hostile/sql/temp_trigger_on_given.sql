-- expect: error UNIQUE constraint failed: clients.nom
-- input: {"after":"INSERT INTO clients VALUES ('Ana'); SELECT * FROM clients"}
CREATE TEMP TRIGGER never BEFORE INSERT ON clients WHEN new.nom = 'Bob' BEGIN SELECT raise(IGNORE); END;
INSERT INTO clients VALUES ('Ana');
-- file: tables.sql
CREATE TABLE clients (nom TEXT UNIQUE);
