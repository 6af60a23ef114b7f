# expect: ok ["repr","eq","json","pickle"]
import json, pickle
def f():
    def tower(make):
        value = make(0)
        for _ in range(20000): value = make(value)
        return value
    lists, others = tower(lambda x: [x]), tower(lambda x: [x])
    ended = []
    for name, work in {'repr': lambda: repr(lists), 'eq': lambda: lists == others,
                       'json': lambda: json.dumps(lists), 'pickle': lambda: pickle.dumps(lists)}.items():
        try:
            work()
        except RecursionError:
            ended.append(name)
    return ended
