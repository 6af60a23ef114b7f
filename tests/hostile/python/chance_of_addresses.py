# expect: ok
import os, uuid
class A: pass
def f(): return [id(A()), hash('text'), str(uuid.uuid4()), os.urandom(4).hex(), repr(object()), list({'b', 'a', 'c', A})[:3].__len__(), str({'x', 'y', 'z'})]
