-- expect: ok {"columns":["x"],"rows":[["�(A"]]}
SELECT CAST(x'C32841' AS TEXT) AS x;
