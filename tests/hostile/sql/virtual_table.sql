-- expect: error not authorized
CREATE VIRTUAL TABLE t USING fts5(x);
