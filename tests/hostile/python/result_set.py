# expect: error The function returned a set.
def f(): return {1, 2}
