# expect: ok 1
import builtins, sys
builtins.print = lambda *a: sys.stdout.write('42')
sys.stdout = sys.__stdout__ = sys.stderr
def f():
    print('no')
    return 1
