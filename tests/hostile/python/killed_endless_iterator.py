# expect: killed
import itertools
def f(): return 1 in itertools.repeat(0)
