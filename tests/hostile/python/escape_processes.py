# expect: ok ["fork","execv","pipe","system","kill","spawnv","popen"]
import os, signal
def f():
    refused = []
    def attempt(name, *arguments):
        try:
            if getattr(os, name)(*arguments) in (-1, 52, -52): refused.append(name)
        except (OSError, AttributeError, ImportError):
            refused.append(name)
    attempt('fork')
    attempt('execv', '/bin/sh', ['sh'])
    attempt('pipe')
    attempt('system', 'echo 42')
    attempt('kill', 1, signal.SIGTERM)
    attempt('spawnv', 0, '/bin/sh', ['sh'])
    attempt('popen', 'ls')
    return refused
