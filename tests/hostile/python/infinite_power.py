# expect: fuel
def f(): return 7 ** (10 ** 8) % 10
