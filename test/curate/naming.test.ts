import { expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.js';
import { namingIn } from '../../src/curate/naming.js';
import { filesOf, person, type Yaml } from '../fixtures/files.js';

const named = (...names: string[]) =>
  `names: [{ text: Ida Mett, lang: fr, kind: usual, preferred: true }${names.map((name) => `, ${name}`).join('')}]`;
const someone = (id: string, scope: string, ...names: string[]): Yaml => person(id, named(...names), `scope: ${scope}`);

it('tells those who have a name in the language and its script, those asked about, and the rest', () => {
  const yaml: Yaml = {
    ...someone('a', 'core', '{ text: Ида Мэтт, romanized: Ida Mett, lang: ru, kind: usual }'),
    ...someone('b', 'circle', '{ text: Ida Mett, lang: ru-Latn, kind: romanization }'),
    ...someone('c', 'circle', '{ text: Іда Метт, romanized: Ida Mett, lang: uk, kind: usual }'),
    ...someone('d', 'circle'),
    ...someone('e', 'context'),
    'data/questions.yaml': `questions:
  - id: russian-names
    question: How are they written in Russian?
    status: searched
    changes:
      - { collection: people, record: b, field: names.1 }
      - { collection: people, record: c, field: names }
  - id: birth-of-d
    question: When was D born?
    status: open
    changes:
      - { collection: people, record: d, field: born.date }
`,
  };
  expect(namingIn(compile(filesOf(yaml), []).dataset, 'ru')).toEqual([
    { id: 'a', scope: 'core', naming: 'named' },
    { id: 'b', scope: 'circle', naming: 'asked' },
    { id: 'c', scope: 'circle', naming: 'asked' },
    { id: 'd', scope: 'circle', naming: 'neither' },
  ]);
});
