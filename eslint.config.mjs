import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import obsidianmd from 'eslint-plugin-obsidianmd';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

// Who may import whom, as in the table of folders in the README.
const mayImport = {
  note: [],
  memory: [],
  card: ['note'],
  journal: ['card', 'memory'],
  library: ['note', 'card', 'journal', 'memory'],
  session: ['library', 'memory', 'note', 'card', 'journal'],
  stats: ['journal', 'library', 'memory'],
};
const pure = Object.keys(mayImport);

const zones = pure.map((folder) => ({
  target: `./src/${folder}`,
  from: './src',
  except: [`./${folder}`, ...mayImport[folder].map((other) => `./${other}`)],
  message: `src/${folder} may import ${mayImport[folder].join(', ') || 'nothing of ours'} only.`,
}));

const noClock = 'Pure folders have no clock, no randomness, no timers: take it as a parameter or by a port.';
const noDom = 'Pure folders have no DOM: this belongs in src/ui.';

const noHtml = {
  selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
  message: 'No HTML from text: build elements.',
};

/** The plugin's own rules come as warnings; here a warning is an error. */
const asErrors = (configs) =>
  configs.map((config) =>
    config.rules
      ? {
          ...config,
          rules: Object.fromEntries(
            Object.entries(config.rules).map(([name, level]) => {
              const [first, ...rest] = Array.isArray(level) ? level : [level];
              const raised = first === 'warn' || first === 1 ? 'error' : first;
              return [name, rest.length > 0 ? [raised, ...rest] : raised];
            }),
          ),
        }
      : config,
  );

export default defineConfig(
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  { ignores: ['main.js', 'dist/', 'node_modules/', 'bench-results/', 'test-results/', 'demo/host/dist/'] },
  {
    files: ['src/**/*.ts'],
    extends: asErrors([...obsidianmd.configs.recommended]),
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-undef': 'off', // TypeScript's work
      'import/no-extraneous-dependencies': 'off', // everything is bundled
      'obsidianmd/ui/sentence-case': [
        'error',
        {
          enforceCamelCaseLower: true,
          brands: ['Viva', 'Obsidian', 'FSRS', 'Anki', 'Temporal', 'Markdown'],
          acronyms: ['FSRS', 'ID', 'URI'],
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'test/**/*.ts', 'demo/**/*.ts'],
    extends: [js.configs.recommended, ...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: ['tsconfig.json'] })],
      // Without these it reads no TypeScript, and finds no cycle.
      'import-x/extensions': ['.ts'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
    },
    rules: {
      'import-x/no-cycle': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true },
      ],
      'max-lines': ['error', { max: 400 }],
    },
  },
  { files: ['src/main.ts'], rules: { 'max-lines': ['error', { max: 150 }] } },
  {
    files: ['src/**/*.ts'],
    rules: {
      'import-x/no-restricted-paths': ['error', { zones, basePath: import.meta.dirname }],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      'no-restricted-syntax': ['error', noHtml],
    },
  },
  {
    files: pure.map((folder) => `src/${folder}/**/*.ts`),
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { paths: [{ name: 'obsidian', message: 'Only src/ui and src/main.ts import obsidian.' }] },
      ],
      'no-restricted-globals': [
        'error',
        ...[
          'document',
          'window',
          'activeDocument',
          'activeWindow',
          'navigator',
          'HTMLElement',
          'Node',
          'localStorage',
        ].map((name) => ({ name, message: noDom })),
        ...[
          'setTimeout',
          'setInterval',
          'performance',
          'crypto',
          'requestAnimationFrame',
          'requestIdleCallback',
        ].map((name) => ({ name, message: noClock })),
        { name: 'fetch', message: 'No network.' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: noClock },
        { object: 'Math', property: 'random', message: noClock },
        ...['window', 'globalThis', 'self'].map((object) => ({ object, message: noDom })),
      ],
      'no-restricted-syntax': [
        'error',
        noHtml,
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: noClock },
        { selector: 'CallExpression[callee.name="Date"]', message: noClock },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'max-lines': ['error', { max: 800 }],
    },
  },
  {
    files: ['**/*.mjs'],
    extends: [js.configs.recommended],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'URL', 'Buffer', 'setTimeout', 'clearTimeout', 'fetch', 'performance'].map(
          (name) => [name, 'readonly'],
        ),
      ),
    },
  },
);
