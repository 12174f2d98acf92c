import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { ownProperty } from './test/lint/own-property.js';

/**
 * Who may know whom, by room (a folder of `src/`): the table of `src/README.md`. `face` is the modules
 * directly in `src/`, `types` the interfaces among them, `generated` what the vocabularies and ids make.
 */
const ROOMS = {
  values: [],
  yaml: ['values'],
  model: ['values', 'generated'],
  compile: ['yaml', 'model', 'values', 'query', 'types', 'generated'],
  emit: ['compile', 'model', 'values', 'query', 'formats', 'types', 'generated'],
  curate: ['compile', 'model', 'values', 'query', 'types', 'generated'],
  query: ['types', 'values', 'generated'],
  formats: ['types', 'values', 'query', 'generated'],
  site: ['face', 'types', 'formats', 'generated'],
  cli: ['face', 'types', 'formats', 'yaml', 'values', 'generated'],
  face: ['types', 'query', 'generated'],
};

/** Rooms that reach consumers: nothing in them needs Node or a package. */
const PURE = ['values', 'query', 'formats', 'face'];

/** Modules that stand at the border of two rooms, with the room they may know besides. */
const GATES = { 'src/zod.ts': 'model' };

const PLACES = [...Object.keys(ROOMS), 'types', 'generated'];

/** What an import that leads from one folder up into another room is written like. */
const leadingTo = (place, depth) => {
  const up = depth === 0 ? '\\./' : `(?:\\.\\./){${depth}}`;
  if (place === 'types') return `^${up}types\\.js$`;
  if (place === 'face') return `^${up}(?!types\\.js$)[^/]+$`;
  return `^${up}${place}/`;
};

/** The imports that a module of a room must not have, given how many folders it lies below `src/`. */
function forbidden(room, allowed, depth) {
  const others = PLACES.filter((place) => place !== room && !allowed.includes(place));
  const patterns = others.map((place) => ({
    regex: leadingTo(place, depth),
    message: `"${room}" may know ${allowed.join(', ') || 'nobody'}: not "${place}". See src/README.md.`,
  }));
  if (room !== 'face') patterns.push({ regex: '^#data/', message: 'Only the face knows the data.' });
  if (PURE.includes(room))
    patterns.push({
      regex: '^(?!\\.|#data/)',
      message: `"${room}" reaches consumers: no Node built-ins, no packages.`,
    });
  else patterns.push({ regex: '^zod(?:/|$)', message: 'Only src/model/zod.ts names the zod API.' });
  const reached = patterns.map(({ regex }) => `/${regex.replaceAll('/', '\\/')}/`);
  return {
    'no-restricted-imports': ['error', { patterns }],
    // The same for `import('…')`, as a value and as a type, which the rule above does not see.
    'no-restricted-syntax': [
      'error',
      ...reached.flatMap((regex, index) =>
        [`ImportExpression[source.value=${regex}]`, `TSImportType[source.value=${regex}]`].map((selector) => ({
          selector,
          message: patterns[index].message,
        })),
      ),
    ],
  };
}

const rooms = Object.entries(ROOMS).flatMap(([room, allowed]) =>
  (room === 'face' ? [0] : [1, 2, 3]).map((depth) => ({
    files: [room === 'face' ? 'src/*.ts' : `src/${room}/${'*/'.repeat(depth - 1)}*.ts`],
    rules: forbidden(room, allowed, depth),
  })),
);
const gates = Object.entries(GATES).map(([file, room]) => ({
  files: [file],
  rules: forbidden('face', [...ROOMS.face, room], 0),
}));

export default tseslint.config(
  { ignores: ['dist/', '.editor/', 'release/', '.build-*/', 'coverage/', 'schemas/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-control-regex': 'off',
    },
  },
  ...rooms,
  ...gates,
  {
    // Rooms that look up what files and callers give. The keys of the others come from the model.
    files: ['values', 'yaml', 'model', 'compile', 'query', 'curate', 'cli']
      .map((room) => `src/${room}/**/*.ts`)
      .concat('src/*.ts'),
    plugins: { local: { rules: { 'own-property': ownProperty } } },
    rules: { 'local/own-property': 'error' },
  },
  { files: ['src/model/zod.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    // What runs in the page knows the types of the browser, which nothing else here does.
    files: ['test/site/built/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        performance: 'readonly',
        setTimeout: 'readonly',
      },
    },
  },
);
