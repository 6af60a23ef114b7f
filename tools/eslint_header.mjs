// Defines an ESLint rule: the first line of a file, after a shebang, is a comment that says what the file does.

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
