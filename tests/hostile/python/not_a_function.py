# expect: error TypeError: 'int' object is not callable
f = 42
