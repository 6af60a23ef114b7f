# expect: ok "fail"
# task: tests
# subject: subject.py
# input: "def double(number):\n    return 2 * number\n"
import sys
loads = sys.modules['_frozen_importlib_external'].marshal.loads
own = bytes.fromhex('630000000000000000000000000200000000000000731800000080005e285d002c000000000000000000000074015201230028020000006928000000'
                    '4e280200000075010000006e75040000007365656e2800000000730000000075030000006f776e75080000003c6d6f64756c653e75080000003c6d6f'
                    '64756c653e01000000730e000000f003010101d807098841857682047300000000')
class Name(str):
    """The name of a file that is asked something once the tests have failed."""
    def removeprefix(self, prefix):
        loads(own)
        sys.exit('code was made')
def test_source(): exec(compile('raise ValueError', Name('own'), 'exec'))
