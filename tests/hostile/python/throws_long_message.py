# expect: error
def f(): raise ValueError('\0\x1b' + 'x' * 10 ** 6)
