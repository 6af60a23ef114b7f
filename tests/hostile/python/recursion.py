# expect: recursion RecursionError: maximum recursion depth exceeded
def f(): return f()
