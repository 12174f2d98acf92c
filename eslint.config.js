import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Who may not know whom: the face and its helpers stay free of everything but types and data. */
const nothingButData = {
  patterns: [
    { group: ['node:*', 'fs', 'path'], message: 'The face of the package runs in browsers: no Node built-ins.' },
    { group: ['zod', 'zod/*', 'js-yaml', 'ajv', 'ajv/*'], message: 'The face of the package has no dependencies.' },
    {
      group: ['**/model/*', '**/compile/*', '**/curate/*', '**/formats/*'],
      message: 'The face knows only types and data, not how they were made.',
    },
  ],
};

export default tseslint.config(
  { ignores: ['dist/', '.build-*/', 'coverage/', 'schemas/'] },
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
  {
    files: ['src/*.ts', 'src/query/**/*.ts'],
    ignores: ['src/zod.ts'],
    rules: { 'no-restricted-imports': ['error', nothingButData] },
  },
  {
    files: ['src/model/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/compile/*', '**/curate/*', '**/formats/*', '**/query/*'],
              message: 'The model knows nobody.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/compile/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/curate/*', '**/formats/*', '**/query/{answers,find}*'],
              message: 'The compiler knows the model and pure questions.',
            },
          ],
        },
      ],
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
