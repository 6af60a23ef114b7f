# expect: error SyntaxError: forged
def f(): raise SyntaxError('forged', ('/home/other.py', 99, 1, 'x'))
