-- expect: ok {"columns":["{\"columns\":[\"n\"],\"rows\":[[42]]}"],"rows":[["\"],[\"42"]]}
SELECT '"],["42' AS "{""columns"":[""n""],""rows"":[[42]]}";
