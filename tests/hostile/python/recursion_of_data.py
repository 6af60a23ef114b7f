# expect: ok 200000
def f():
    chain = None
    for number in range(200000): chain = [chain]
    class Link:
        def __init__(self, rest): self.rest = rest
    links = None
    for number in range(20000): links = Link(links)
    del chain, links
    return 200000
