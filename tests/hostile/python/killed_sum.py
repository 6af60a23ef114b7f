# expect: killed
def f(): return sum(range(10 ** 12))
