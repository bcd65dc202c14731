import { readdirSync } from 'node:fs';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const rootDir = import.meta.dirname;

// Imports run one way: lit and facts <- core <- element <- ht-widgets <- testing and demo.
// scripts/check.ts proves with known-bad files that this is enforced.
const foundations = ['facts', 'core', 'chart-kit'];
const elements = readdirSync(`${rootDir}/packages`).filter(
  (name) => ![...foundations, 'ht-widgets', 'pages', 'testing', 'wordpress'].includes(name),
);
const packages = {
  facts: [],
  core: ['facts'],
  'chart-kit': ['core', 'facts'],
  ...Object.fromEntries(elements.map((name) => [name, ['core', 'facts']])),
  chart: ['core', 'facts', 'chart-kit'],
  'ht-widgets': [...foundations, ...elements],
  wordpress: [...foundations, ...elements, 'ht-widgets'],
  pages: [...foundations, ...elements, 'ht-widgets', 'wordpress'],
};
/** Which folders of `from` may import which others, and all of them `also`. */
const zones = (from, folders, also = []) =>
  Object.entries(folders).map(([name, others]) => ({
    target: `./${from}/${name}`,
    from: `./${from}/*/**`,
    except: [name, ...others, ...also].map((other) => `**/${from}/${other}/**`),
    message: `${name} may import from ${from} only: ${others.join(', ') || 'none'}.`,
  }));
const importZones = [
  ...zones('packages', packages),
  // Of later/ with import() alone: see `later` below.
  ...zones('packages/core/src', {
    citing: ['statement', 'later'],
    statement: ['later'],
    element: ['citing', 'statement', 'later'],
    later: ['citing', 'element', 'statement'],
  }),
  ...zones('packages/facts/src', { citing: [], dataset: ['citing'], rules: ['dataset'] }),
  ...zones('packages/ht-widgets/src', {
    loader: [],
    snippet: [],
    embed: [],
    report: [],
    cli: ['snippet', 'embed'],
  }),
  {
    target: './packages/*/src/**',
    from: ['./build', './scripts', './demo', './packages/facts/build'],
    message: 'What ships imports nothing that builds it.',
  },
  { target: './{build,packages}/**', from: './demo', message: 'Nothing imports the site.' },
];
const testZones = [
  ...zones('packages', packages, ['testing']),
  ...zones('packages', { 'testing/runner': [] }),
];

const unsafe = {
  regex: '^lit(-html)?/(static(-html)?|directives/(unsafe-(html|svg|mathml)|style-map))(\\.js)?$',
  message: 'unsafe: markup from text. style-map: its first render is blocked by a strict CSP.',
};
const ofAnotherPackage = {
  regex: String.raw`^(\.\./)+[\w-]+/src/`,
  message: 'Import another package by its name and its exports.',
};
const later = {
  regex: String.raw`^(\.\./)+later/`,
  allowTypeImports: true,
  message: 'later/ is loaded when it is needed: import() it.',
};

const noMarkupFromText = [
  'AssignmentExpression > MemberExpression.left[property.name=/^(inner|outer)HTML$/]',
  'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe)$/]',
  'CallExpression[callee.property.name="createContextualFragment"]',
].map((selector) => ({
  selector,
  message: 'Markup from text is how a host page gets attacked: use a Lit template or DOM methods.',
}));
const erasableOnly = [
  {
    selector: 'TSEnumDeclaration',
    message: 'Not erasable: use a union of strings, or an `as const` object.',
  },
  { selector: 'TSParameterProperty', message: 'Not erasable: declare the field and assign it.' },
];

const only = (...patterns) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
});

const tests = ['**/*.test.ts', '**/*.node-test.ts', 'packages/testing/**/*.ts'];

export default defineConfig(
  // The fixtures are wrong on purpose.
  {
    ignores: [
      '**/dist/',
      '**/generated/',
      'node_modules/',
      '.cache/',
      'packages/testing/fixtures/',
      'packages/testing/pages/',
      'packages/testing/frameworks/apps/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [
      tseslint.configs.strictTypeChecked,
      importX.flatConfigs.typescript, // without its settings no-cycle sees nothing in .ts files
      lit.configs['flat/recommended'],
      wc.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
      litA11y.configs.recommended,
    ],
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: rootDir } },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          project: `${rootDir}/tsconfig.json`,
          // Our packages have their source under `source`; the rest is the resolver's default.
          conditionNames: ['source', 'types', 'import', 'node', 'browser', 'default'],
        }),
      ],
      // The base class of ours from which the wc and lit rules know an element.
      wc: { elementBaseClasses: ['ReactiveElement', 'HtElement', 'HtCitingElement'] },
    },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { basePath: rootDir, zones: importZones }],
      'no-restricted-syntax': ['error', ...noMarkupFromText, ...erasableOnly],
      ...only(unsafe),
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'wc/guard-super-call': 'off', // the base class is known here, and TypeScript checks the call
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['packages/*/src/**/*.ts'],
    // A host page's console is not ours. The development build, which warns there, is in *dev*.
    ignores: ['**/*dev*.ts', 'packages/prose/**', ...tests],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['packages/*/src/**/*.ts'],
    ignores: tests,
    rules: { complexity: 'error', ...only(unsafe, ofAnotherPackage) },
  },
  {
    files: ['packages/core/src/{element,statement,citing}/**/*.ts'],
    ignores: tests,
    rules: only(unsafe, ofAnotherPackage, later),
  },
  {
    files: ['packages/facts/**/*.ts'],
    rules: only(ofAnotherPackage, {
      regex: '^@?lit',
      message: 'facts is data, without user interface.',
    }),
  },
  {
    files: tests,
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: rootDir, zones: testZones }],
      // A test writes the page's own markup as a page author would.
      'no-restricted-syntax': ['error', ...erasableOnly],
      // Not elements that ship.
      'wc/max-elements-per-file': 'off',
      // node:test returns a promise that no test needs to await.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] },
          ],
        },
      ],
    },
  },
);
