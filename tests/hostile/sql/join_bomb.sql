-- expect: fuel
WITH d(x) AS (VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9))
SELECT count(*) FROM d AS a, d AS b, d AS c, d AS e, d AS f, d AS g, d AS h, d AS i, d AS j WHERE a.x + j.x = 19;
