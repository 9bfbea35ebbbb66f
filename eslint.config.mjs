import tseslint from 'typescript-eslint';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';

/** Core gives the same verdict everywhere: nothing of the clock, chance or the machine's locale may reach it. */
const impure = [
  ['Date', 'now', 'The time comes in as an argument.'],
  ['Math', 'random', 'Ids come in as arguments.'],
].map(([object, property, message]) => ({ object, property, message }));
const hostGlobals = [
  'Intl',
  'Office',
  'Excel',
  'SpreadsheetApp',
  'window',
  'document',
  'process',
  'fetch',
  'setTimeout',
  'TextEncoder',
  'URL',
];
/** Apps Script lacks the globals behind these zod checks: they would reject what is right. */
const zodWithoutGlobals = ['url', 'httpUrl', 'base64', 'base64url', 'jwt', 'ipv6', 'cidrv6', 'file'];

/** As an object `z` keeps all of zod in a bundle, fifty languages included. */
const zodByName = {
  selector: "ImportDeclaration[source.value='zod'] > ImportSpecifier",
  message: "import * as z from 'zod'",
};

export default tseslint.config(
  { ignores: ['dist/**', '.tsbuild/**', 'node_modules/**', '.data/**'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['core/**', 'store-client/**', 'task-pane/**', 'excel-addin/**', 'gas-sheets/**'],
    rules: { 'no-restricted-syntax': ['error', zodByName] },
  },
  {
    files: ['core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...hostGlobals],
      'no-restricted-properties': [
        'error',
        ...impure,
        ...zodWithoutGlobals.map((property) => ({
          object: 'z',
          property,
          message: 'Apps Script lacks the global behind it.',
        })),
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "CallExpression[callee.property.name='localeCompare']", message: 'Use compareVi.' },
        {
          selector: 'CallExpression[callee.property.name=/^toLocale/]',
          message: 'The locale differs from host to host.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The time comes in as an argument.',
        },
        { selector: 'AwaitExpression', message: 'Core is synchronous.' },
        zodByName,
      ],
    },
  },
  {
    files: ['excel-addin/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['task-pane/**/*.tsx', 'excel-addin/**/*.tsx', 'gas-sheets/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['cli/**', 'store/main.ts', 'scripts/**', 'workbench/server/**', 'bench/**'],
    rules: { 'no-console': 'off' },
  },
);
