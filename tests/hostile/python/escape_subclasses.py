# expect: ok []
def f(): return sorted(c.__name__ for c in object.__subclasses__() if c.__name__ in ('JsProxy', 'CDLL', 'socket', 'Popen', 'Process'))
