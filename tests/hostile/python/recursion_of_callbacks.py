# expect: ok ["sorted","map","reduce","sub","any","exec"]
import functools, re
def by_sort(x): return sorted([1], key=by_sort)
def by_map(x): return list(map(by_map, [1]))
def by_reduce(a, b): return functools.reduce(by_reduce, [1, 2])
def by_sub(match): return re.sub('a', by_sub, 'a')
def by_any(n): return any(by_any(n) for _ in [1])
def by_exec(n): exec('by_exec(1)')
def f():
    ended = []
    for name, work in {'sorted': lambda: by_sort(1), 'map': lambda: by_map(1), 'reduce': lambda: by_reduce(1, 2),
                       'sub': lambda: by_sub(1), 'any': lambda: by_any(1), 'exec': lambda: by_exec(1)}.items():
        try:
            work()
        except (RecursionError, MemoryError):
            ended.append(name)
    return ended
