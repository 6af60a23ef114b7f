# expect: ok 1
def f():
    try:
        return f()
    except RecursionError:
        return 1
