# expect: error The function returned more than 64 KB of data.
def f(): return ['a' * 1000] * 100
