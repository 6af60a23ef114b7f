-- expect: ok {"columns":["n"],"rows":[[2]]}
CREATE TABLE t (x);
CREATE TRIGGER again AFTER INSERT ON t BEGIN INSERT INTO t VALUES (new.x + 1); END;
INSERT INTO t VALUES (1);
SELECT count(*) AS n FROM t;
