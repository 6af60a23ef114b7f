# expect: ok [["code.py"],["home","lib","tmp"],["python314.zip"],"FileNotFoundError","FileNotFoundError","OSError"]
import os
def f():
    def attempt(path, mode='r'):
        try:
            return open(path, mode).read()
        except OSError as error:
            return type(error).__name__
    return [os.listdir(), os.listdir('/'), os.listdir('/lib'), attempt('/etc/passwd'), attempt('/proc/self/environ'), attempt('/lib/python314.zip', 'w')]
