-- expect: ok {"columns":["found"],"rows":[[0]]}
SELECT printf('%.*c', 100000, 'a') LIKE replace(printf('%.*c', 90, 'x'), 'x', '%a') || 'b' AS found;
