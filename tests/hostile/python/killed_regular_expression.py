# expect: killed
import re
def f(): return bool(re.fullmatch('(a|aa)+$', 'a' * 100 + 'b'))
