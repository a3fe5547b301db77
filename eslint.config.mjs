import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** @type {Record<string, 'readonly' | 'writable'>} */
const NODE = {
  process: 'readonly',
  console: 'readonly',
  fetch: 'readonly',
  URL: 'readonly',
  Buffer: 'readonly',
  setTimeout: 'readonly',
  setInterval: 'readonly',
  clearInterval: 'readonly',
  clearTimeout: 'readonly',
  require: 'readonly',
  module: 'writable',
  __dirname: 'readonly',
  globalThis: 'readonly',
};

/** Rules without type information: they take seconds; the types themselves are checked by tsc. */
export default defineConfig(
  {
    ignores: [
      'node_modules/',
      'dist/',
      '.data/',
      '.cache/',
      'out/',
      'test/architecture/fixtures/',
      'apps/web/public/',
      'apps/web/src/api/schema.d.ts',
    ],
  },
  ...tseslint.configs.recommended,
  {
    languageOptions: { globals: NODE },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-debugger': 'error',
      'no-alert': 'error',
      'no-eval': 'error',
      'no-constant-condition': ['error', { checkLoops: false }],
      'no-self-compare': 'error',
      'no-template-curly-in-string': 'error',
      'no-unreachable-loop': 'error',
      'no-empty': 'error',
      'no-fallthrough': 'error',
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@nestjs/common',
              importNames: ['forwardRef'],
              message: 'A cycle between modules: turn one side into a port.',
            },
          ],
        },
      ],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['{apps,libs,migrations}/**/*.{ts,tsx}'],
    rules: { 'no-console': ['error', { allow: ['warn', 'error'] }] },
  },
  {
    // A word list: one line per deed, in the order of the alphabet.
    files: ['apps/web/src/features/audit/actions.nl.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['{apps,libs}/**/*.ts'],
    ignores: ['libs/sheets/**', '**/*.work.ts', '**/*.{spec,db-spec}.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@nestjs/common',
              importNames: ['forwardRef'],
              message: 'A cycle between modules: turn one side into a port.',
            },
            {
              name: '@koersvast/sheets',
              importNames: ['readSheet', 'readForm', 'sheetParts'],
              message: 'What people upload is read beside the process: UploadReader of the platform (ADR 0031).',
            },
          ],
        },
      ],
    },
  },
  {
    // The processes print to the terminal when they start and migrate; nothing else does.
    files: ['apps/{api,worker}/src/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.{spec,db-spec,e2e-spec,long-spec}.{ts,tsx}', 'test/**'],
    rules: {
      'max-lines': 'off',
      // A test reads answers of the API as they come.
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-require-imports': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'CallExpression[callee.object.name=/^(describe|it|test)$/][callee.property.name=/^(only|skip|todo)$/]',
          message: 'A test that does not run proves nothing.',
        },
        {
          selector: 'CallExpression[callee.name=/^(fdescribe|fit|xdescribe|xit|xtest)$/]',
          message: 'A test that does not run proves nothing.',
        },
      ],
    },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
