-- expect: ok {"columns":["name"],"rows":[["nom"]]}
SELECT name FROM pragma_table_info('clients');
-- file: tables.sql
CREATE TABLE clients (nom TEXT);
