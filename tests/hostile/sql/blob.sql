-- expect: error The result has a blob.
SELECT CAST('PASS' AS BLOB);
