# expect: memory
def f(): return eval('+'.join(['1'] * 100000))
