-- expect: ok {"columns":["found"],"rows":[[0]]}
SELECT printf('%.*c', 20000, 'a') GLOB replace(printf('%.*c', 40, 'x'), 'x', '*[a]') || '!' AS found;
