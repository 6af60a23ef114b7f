-- expect: error LIKE or GLOB pattern too complex
SELECT printf('%.*c', 100000, 'a') LIKE replace(printf('%.*c', 5000, 'x'), 'x', '%a') || 'b';
