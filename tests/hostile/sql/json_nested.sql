-- expect: error malformed JSON
SELECT json(replace(printf('%.*c', 50000, 'x'), 'x', '['));
