# expect: error The returned value has a value that contains itself at [1].
def f():
    items = [1]
    items.append(items)
    return items
