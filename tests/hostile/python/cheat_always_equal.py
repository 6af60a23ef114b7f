# expect: error The function returned an Always object.
class Always:
    def __eq__(self, other): return True
    def __hash__(self): return 0
    __ne__ = __lt__ = __gt__ = lambda self, other: False
def f(): return Always()
