-- expect: error
WITH a AS (SELECT 1 AS x), b AS (SELECT a1.x FROM a AS a1, a AS a2, a AS a3, a AS a4), c AS (SELECT b1.x FROM b AS b1, b AS b2, b AS b3, b AS b4),
d AS (SELECT c1.x FROM c AS c1, c AS c2, c AS c3, c AS c4), e AS (SELECT d1.x FROM d AS d1, d AS d2, d AS d3, d AS d4),
f AS (SELECT e1.x FROM e AS e1, e AS e2, e AS e3, e AS e4), g AS (SELECT f1.x FROM f AS f1, f AS f2, f AS f3, f AS f4)
SELECT count(*) FROM g AS g1, g AS g2, g AS g3, g AS g4;
