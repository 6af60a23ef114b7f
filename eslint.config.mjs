// The rules of JavaScript beyond its layout (Prettier) and its types (tsc): names, lengths, dead code, and comments.
import js from '@eslint/js';
import jsdoc from 'eslint-plugin-jsdoc';
import { header } from './tools/eslint_header.mjs';

export default [
  {
    ignores: ['build/', 'dist/', '.toolchain/', 'tests/hostile/', 'tools/glue.d.mts'],
  },
  js.configs.recommended,
  {
    files: ['**/*.mjs', '**/*.js'],
    plugins: { jsdoc, house: { rules: { header } } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    // The types are tsc's business: JSDoc is asked only for what tsc does not see.
    settings: { jsdoc: { mode: 'typescript' } },
    rules: {
      'house/header': 'error',
      'no-undef': 'off', // tsc knows every global, of the page, of a worker and of Node
      'no-empty': ['error', { allowEmptyCatch: true }],
      'no-control-regex': 'off', // what programs print and what people paste is searched for control characters
      'no-unused-vars': ['error', { args: 'after-used', argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      camelcase: ['error', { properties: 'never', ignoreDestructuring: true, ignoreImports: true }],
      'max-len': [
        'error',
        {
          code: 120,
          ignoreUrls: true,
          ignoreStrings: true,
          ignoreTemplateLiterals: true,
          ignoreRegExpLiterals: true,
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: ':matches(PropertyDefinition, MethodDefinition)[key.name=/^_/]',
          message: 'What is private is #private.',
        },
        {
          selector: 'MemberExpression[object.type="ThisExpression"][property.name=/^_/]',
          message: 'What is private is #private.',
        },
      ],
      'prefer-const': ['error', { destructuring: 'all' }],
      'no-var': 'error',
      eqeqeq: 'error',
      'no-shadow': ['error', { allow: ['_'] }],
      'object-shorthand': 'error',
      'no-throw-literal': 'error',
      'jsdoc/check-param-names': ['error', { checkDestructured: false, disableMissingParamChecks: true }],
      'jsdoc/check-property-names': 'error',
      'jsdoc/check-tag-names': ['error', { definedTags: ['template'] }],
      'jsdoc/check-alignment': 'error',
      'jsdoc/empty-tags': 'error',
      'jsdoc/no-blank-blocks': ['error', { enableFixer: false }],
      'jsdoc/require-param-name': 'error',
      'jsdoc/require-returns-check': 'error',
      'jsdoc/no-bad-blocks': 'error',
    },
  },
  {
    // A function that a test gives to a page names anew what it can't see of the test around it.
    files: ['tests/**'],
    rules: { 'no-shadow': 'off' },
  },
];
