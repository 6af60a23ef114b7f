-- expect: error access to sqlite_dbpage.data is prohibited
SELECT data FROM sqlite_dbpage WHERE pgno = 1;
