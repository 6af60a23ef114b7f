# expect: ok [[1],{"a":1},[2]]
class List(list):
    def __iter__(self): return iter([42])
    def __len__(self): return 0
class Dict(dict):
    def items(self): return [('b', 42)]
    def __iter__(self): return iter('b')
class Tuple(tuple):
    def __iter__(self): return iter([42])
def f(): return List([List([1]), Dict(a=1), Tuple([2])])
