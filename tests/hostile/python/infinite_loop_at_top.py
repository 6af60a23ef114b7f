# expect: fuel
while True: pass
def f(): return 1
