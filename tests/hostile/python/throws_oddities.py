# expect: error Odd: <exception str() failed>
class Meta(type):
    def __getattribute__(cls, name): raise KeyError(name)
class Odd(Exception):
    def __str__(self): raise self
    __traceback__ = property(lambda self: 1 / 0)
def f(): raise Odd()
