# expect: error The returned value has a text with half a character at ["\ud800"].
def f(): return {'\ud800': 1}
