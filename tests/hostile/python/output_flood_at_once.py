# expect: output
def f(): print('x' * 10 ** 6)
