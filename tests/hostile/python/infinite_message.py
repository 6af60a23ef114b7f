# expect: fuel
class Endless(Exception):
    def __str__(self):
        while True: pass
def f(): raise Endless()
