# expect: ok [0]
import builtins
for name in ('isinstance', 'issubclass', 'type', 'len', 'str', 'repr', 'print', 'exec', 'compile', 'list', 'dict', 'int', 'iter'):
    setattr(builtins, name, lambda *a, **k: 42)
def f(): return [0]
