# expect: error NameError: name 'f' is not defined
f = None
del f
