# expect: ok [[],0]
import sys
def f():
    names, frame = set(), sys._getframe()
    while frame:
        names |= {name for name in frame.f_locals if 'expect' in name or 'result' in name}
        for value in list(frame.f_locals.values()):
            if type(value) is dict and value.get('task'): value['task'] = 'program'
        frame = frame.f_back
    return [sorted(names), 0]
