# expect: fuel
import time
def f():
    start = time.perf_counter()
    while time.perf_counter() - start < 1: pass
