# expect: ok []
import sys
def f(): return sorted(name for name in list(sys.modules) + dir(sys.modules['__main__']) if 'potentiel' in name or 'harness' in name)
