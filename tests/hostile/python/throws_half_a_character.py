# expect: error ExceptionGroup: \ud800 (1 sub-exception)
def f(): raise ExceptionGroup('\ud800', [ValueError('\udfff')])
