# expect: ok []
import functools
depth = 0
def note():
    global depth
    depth += 1
class Node:
    def __init__(self, rest=None): self.rest = rest
    def __repr__(self): return f'Node({self.rest!r})'
    def __len__(self): return 1 + (len(self.rest) if self.rest is not None else 0)
    def __eq__(self, other): return self.rest is other.rest or self.rest == other.rest
    def __str__(self): return 'Node(' + str(self.rest) + ')'
    def __hash__(self): return hash((1, self.rest))
    def __iter__(self): yield from list(self.rest) if self.rest is not None else []
    def __call__(self): return 1 if self.rest is None else self.rest()
    def __contains__(self, item): return self.rest is not None and item in self.rest
def total(n): return n + sum(total(child) for child in ([n - 1] if n else []))
def by_sort(n): return sorted([n - 1], key=by_sort)[0] if n else 0
def by_map(n): return list(map(by_map, [n - 1]))[0] if n else 0
def by_max(n): return max([n - 1], key=by_max) if n else 0
def nested(n): return [nested(n - 1)] if n else []
def f():
    """What is 300 levels deep and does not come through."""
    chain, other = None, None
    for _ in range(300): chain, other = Node(chain), Node(other)
    failed = []
    for name, work in {
        'repr': lambda: repr(chain), 'len': lambda: len(chain), 'eq': lambda: chain == other, 'str': lambda: str(chain),
        'hash': lambda: hash(chain), 'iter': lambda: list(chain), 'call': lambda: chain(), 'contains': lambda: 1 in chain,
        'sum': lambda: total(300), 'sorted': lambda: by_sort(300), 'map': lambda: by_map(300), 'max': lambda: by_max(300),
        'plain': lambda: repr(nested(300)), 'partial': lambda: functools.partial(by_map, 300)(),
    }.items():
        try:
            work()
        except RecursionError:
            failed.append(name)
    return failed
