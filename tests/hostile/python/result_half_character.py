# expect: error The function returned a text with half a character.
def f(): return '\ud800'
