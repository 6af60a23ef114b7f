"""Makes this Python say what another one says, on a machine that has 64 bits and Linux."""

import errno
import gc
import os
import sys
import time

from potentiel_errors import NUMBERS

_OWN = {usual: own for own, usual in NUMBERS.values()}


def _number_errors():
    """As on Linux. The module itself does the same to the numbers of its errors (tools/wasm_calls.mjs)."""
    kinds = next(found for found in gc.get_objects() if type(found) is dict and found.get(errno.ENOENT) is FileNotFoundError)
    own_kinds = dict(kinds)
    for name, (own, usual) in NUMBERS.items():
        assert getattr(errno, name) == own, name
        setattr(errno, name, usual)
    for own, usual in NUMBERS.values():
        kinds.pop(own, None)
        errno.errorcode.pop(own, None)
    for name, (own, usual) in NUMBERS.items():
        errno.errorcode[usual] = name
        if own in own_kinds:
            kinds[usual] = own_kinds[own]
    text_of = os.strerror
    os.strerror = lambda number: text_of(_OWN.get(number, number))


def _no_terminal():
    raise OSError(6, 'No such device or address')


class _LeftOut:
    """The last who is asked for a module: says whether Python has it elsewhere."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        if name.partition('.')[0] in sys.stdlib_module_names:
            raise ModuleNotFoundError('No module named %r here' % name, name=name)


_number_errors()
sys.maxsize = 2 ** 63 - 1
os.getlogin = _no_terminal
# There is nothing beside the program that would take time.
time.process_time = time.thread_time = time.perf_counter
time.process_time_ns = time.thread_time_ns = time.perf_counter_ns
sys.meta_path.append(_LeftOut)
