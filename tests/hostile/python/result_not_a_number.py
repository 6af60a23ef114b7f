# expect: error The returned value has nan at ["a"][0].
def f(): return {'a': [float('nan')]}
