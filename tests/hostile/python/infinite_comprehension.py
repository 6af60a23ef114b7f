# expect: fuel
import itertools
def f(): return [0 for number in itertools.count() if number < 0]
