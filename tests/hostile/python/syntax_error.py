# expect: error SyntaxError: expected ':'
def f()
    return 1
