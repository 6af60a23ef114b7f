# expect: fuel
import sys
def f():
    sys.settrace(lambda *a: None)
    sys.monitoring.use_tool_id(0, 'mine')
    while True: pass
