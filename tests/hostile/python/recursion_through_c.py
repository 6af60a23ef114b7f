# expect: ok ["eq","repr","str","hash","len","bool","getattr","setattr","call","init","add","contains","iter","format","instance","index"]
import functools
class Deep:
    def __eq__(self, other): return Deep() == Deep()
    def __repr__(self): return repr(Deep())
    def __str__(self): return str(Deep())
    def __hash__(self): return hash((Deep(),))
    def __len__(self): return len(Deep())
    def __bool__(self): return bool(Deep())
    def __getattr__(self, name): return getattr(Deep(), name + name[0])
    def __call__(self): return Deep()()
    def __add__(self, other): return Deep() + Deep()
    def __contains__(self, item): return item in Deep()
    def __iter__(self): return iter(list(Deep()))
    def __format__(self, how): return format(Deep(), '')
    def __index__(self): return [0][Deep()]
class Slots:
    def __setattr__(self, name, value): Slots().x = 1
class Init:
    def __init__(self): self.other = Init()
class Meta(type):
    def __instancecheck__(cls, item): return isinstance(item, cls)
class Check(metaclass=Meta): pass
def f():
    ended = []
    for name, work in {
        'eq': lambda: Deep() == Deep(), 'repr': lambda: repr(Deep()), 'str': lambda: str(Deep()), 'hash': lambda: hash(Deep()),
        'len': lambda: len(Deep()), 'bool': lambda: bool(Deep()), 'getattr': lambda: Deep().x, 'setattr': lambda: setattr(Slots(), 'x', 1),
        'call': lambda: Deep()(), 'init': lambda: Init(), 'add': lambda: Deep() + Deep(), 'contains': lambda: 1 in Deep(),
        'iter': lambda: list(Deep()), 'format': lambda: format(Deep(), ''), 'instance': lambda: isinstance(1, Check), 'index': lambda: [0][Deep()],
    }.items():
        try:
            work()
        except RecursionError:
            ended.append(name)
    return ended
