-- expect: error authorization denied
CREATE TABLE t (x);
VACUUM INTO '/tmp/stolen.db';
