# expect: error NameError: name 'f' is not defined
def g(): return 1
