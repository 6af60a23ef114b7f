# expect: error The function returned a dict with a key that is not a str.
def f(): return {1: 2}
