# expect: ok 280571172992510140037611932413038677189525
import functools
@functools.cache
def fibonacci(n): return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)
def f(): return fibonacci(200)
