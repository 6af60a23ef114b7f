# expect: error SyntaxError: \ud800
def f(): raise SyntaxError('\ud800', ('\ud800', 1, 1, '\ud800'))
