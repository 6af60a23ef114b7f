// An ESLint rule: a file begins with one comment line, after a shebang, that says what the file is for.

/** @type {import('eslint').Rule.RuleModule} */
export const header = {
  meta: {
    type: 'suggestion',
    messages: { missing: 'Begin the file with a line that says what it is for, as "// Reads HTML into a tree …".' },
    schema: [],
  },
  create({ sourceCode, report }) {
    return {
      Program(node) {
        const first = sourceCode.lines.find((line) => !line.startsWith('#!')) ?? '';
        if (!/^\/\/ [\p{Lu}<]\S*( \S+){2,}/u.test(first)) report({ node, messageId: 'missing' });
      },
    };
  },
};
