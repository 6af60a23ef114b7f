# expect: ok "fail"
# task: tests
# subject: subject.py
# input: "def double(number):\n    hidden_name = 2\n    if number is None: raise ValueError(number)\n    return hidden_name * number\n\ndef count():\n    hidden_name = 1\n    yield hidden_name\n\nclass Box:\n    hidden_limit = 3\n    def take(self, hidden_name): return lambda: hidden_name\n"
import sys
seen = []
def look(*ways):
    for way in ways:
        try: seen.append(way())
        except BaseException as error: seen.append(error)
def told(): return any('hidden_name' in repr(one) + str(getattr(one, '__dict__', '')) for one in seen)
finders = [*sys.meta_path]
def attributes(thing): return [getattr(thing, name, None) for name in dir(thing)] + [vars(thing) if hasattr(thing, '__dict__') else None]
for finder in finders: look(lambda: attributes(finder), lambda: finder.source, lambda: finder.find_spec('subject'), lambda: attributes(finder.find_spec('subject').loader))
import subject, importlib, linecache
for finder in sys.meta_path: look(lambda: attributes(finder), lambda: attributes(type(finder)))
look(lambda: subject.__loader__.get_source('subject'), lambda: subject.__spec__.loader.get_code('subject'), lambda: importlib.reload(subject),
     lambda: open(subject.__file__).read(), lambda: open('<subject>').read(), lambda: open('/home/subject.py').read(),
     lambda: linecache.getlines('<subject>'), lambda: linecache.cache, lambda: importlib.util.find_spec('subject').loader.source)
def test_source(): assert told()
