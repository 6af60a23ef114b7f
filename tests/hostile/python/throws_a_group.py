# expect: error
def f(): raise ExceptionGroup('many', [ValueError('x' * 10000)] * 100)
