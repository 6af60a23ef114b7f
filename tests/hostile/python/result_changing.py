# expect: ok ["a",1]
class Grows(list):
    def __getitem__(self, index): self.append(42)
def f(): return Grows(['a', 1])
