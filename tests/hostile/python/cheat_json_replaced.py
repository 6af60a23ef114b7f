# expect: ok 0
import json, json.decoder, json.encoder, _json
json.dumps = json.loads = lambda *a, **k: '42'
json.JSONEncoder.encode = json.JSONEncoder.iterencode = lambda *a: '42'
_json.encode_basestring = lambda text: '"42"'
def f(): return 0
