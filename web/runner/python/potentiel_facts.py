"""What a program is made of, from its syntax tree, as strings that an exercise's style rules name."""

import ast
import io
import tokenize

_SPANS = (5, 10, 15, 20, 30, 50)
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def _is_dunder(name):
    return len(name) > 4 and name.startswith('__') and name.endswith('__')


class _Facts(ast.NodeVisitor):
    def __init__(self):
        self.found = set()
        self.calls = {}  # name of a function -> names that it calls
        self.within = []
        self.longest = None

    def add(self, *facts):
        self.found.update(facts)

    def name(self, name):
        if _is_dunder(name):
            self.add('name:' + name)

    def visit_Import(self, node):
        for alias in node.names:
            self.add('import:' + alias.name, 'import:' + alias.name.split('.')[0])

    def visit_ImportFrom(self, node):
        if node.module:
            self.add('import:' + node.module, 'import:' + node.module.split('.')[0])

    def visit_Name(self, node):
        self.name(node.id)

    def visit_Attribute(self, node):
        self.name(node.attr)
        self.generic_visit(node)

    def visit_Call(self, node):
        if isinstance(node.func, ast.Name):
            self.add('call:' + node.func.id)
            if node.func.id in ('eval', 'exec', 'compile', '__import__'):
                self.add('eval')
            for function in self.within:
                self.calls.setdefault(function, set()).add(node.func.id)
        elif isinstance(node.func, ast.Attribute):
            self.add('method:' + node.func.attr)
            if isinstance(node.func.value, ast.Name) and node.func.value.id in ('self', 'cls'):
                for function in self.within:
                    self.calls.setdefault(function, set()).add(node.func.attr)
        self.generic_visit(node)

    def visit_FunctionDef(self, node):
        self.add('function:' + node.name)
        self.name(node.name)
        self.calls.setdefault(node.name, set())
        self.within.append(node.name)
        self.generic_visit(node)
        self.within.pop()

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_ClassDef(self, node):
        self.add('class:' + node.name)
        self.generic_visit(node)

    def visit_Lambda(self, node):
        self.add('lambda')
        self.generic_visit(node)

    def visit_For(self, node):
        self.add('loop', 'loop:for')
        self.generic_visit(node)

    visit_AsyncFor = visit_For

    def visit_While(self, node):
        self.add('loop', 'loop:while')
        self.generic_visit(node)

    def visit_ListComp(self, node):
        self.add('comprehension')
        self.generic_visit(node)

    visit_SetComp = visit_DictComp = visit_GeneratorExp = visit_ListComp

    def visit_Global(self, node):
        self.add('global')

    visit_Nonlocal = visit_Global

    def visit_Try(self, node):
        self.add('try')
        self.generic_visit(node)

    visit_TryStar = visit_Try

    def visit_If(self, node):
        self.add('branch')
        self.generic_visit(node)

    visit_IfExp = visit_Match = visit_If

    def add_recursion(self):
        """A function is recursive if it comes back to itself through the calls of this file."""
        for start in self.calls:
            reached = set()
            waiting = list(self.calls[start])
            while waiting:
                name = waiting.pop()
                if name in self.calls and name not in reached:
                    reached.add(name)
                    waiting.extend(self.calls[name])
            if start in reached:
                self.add('recursion', 'recursion:' + start)


def _lines_with_code(source):
    skipped = (tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER)
    lines = set()
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type not in skipped:
            lines.update(range(token.start[0], token.end[0] + 1))
    return lines


def of(source):
    tree = ast.parse(source)
    visitor = _Facts()
    visitor.visit(tree)
    visitor.add_recursion()
    lines = _lines_with_code(source)
    spans = [len(lines.intersection(range(node.lineno, node.end_lineno + 1)))
             for node in ast.walk(tree) if isinstance(node, _FUNCTIONS)]
    longest = max(spans, default=len(lines))
    visitor.add(*('lines>%d' % span for span in _SPANS if longest > span))
    return sorted(visitor.found)
