-- expect: error not authorized
ATTACH DATABASE '/etc/passwd' AS host;
SELECT * FROM host.sqlite_master;
