# expect: recursion
import json
def f():
    chain = None
    for number in range(100000): chain = [chain]
    return json.dumps(chain)
