# expect: error
import sys
open('/tmp/evil.so', 'wb').write(b'\0asm\1\0\0\0')
sys.path.insert(0, '/tmp')
from importlib.machinery import ExtensionFileLoader, ModuleSpec
def f():
    try:
        loader = ExtensionFileLoader('evil', '/tmp/evil.so')
        return str(loader.create_module(ModuleSpec('evil', loader, origin='/tmp/evil.so')))
    except BaseException as error:
        raise ImportError() from None
