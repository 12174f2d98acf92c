import { expect, it } from 'vitest';
import { compile } from '../../../src/compile/compile.js';
import { languageTagIsCanonical as rule } from '../../../src/compile/rules/language-tag-is-canonical.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, edition, filesOf, foundBy, work } from '../../fixtures/files.js';

const languages = (tag: string) => work('a', `languages: [${tag}]`);

it('finds nothing in a dataset in order', () => {
  expect(foundBy(rule, dataset)).toEqual([]);
});

it.each(['fr', 'ru', 'ru-Latn', 'sr-Cyrl', 'pt-BR', 'es-419', 'yi', 'nb', 'mul', 'und', 'de-1901', 'sl-rozaj'])(
  'finds nothing in %s',
  (tag) => {
    expect(foundBy(rule, languages(tag))).toEqual([]);
  },
);

it.each([
  ['fra', 'fr'],
  ['eng', 'en'],
  ['iw', 'he'],
  ['sh', 'sr-Latn'],
])('finds %s', (tag, right) => {
  const [finding, ...others] = foundBy(rule, languages(tag));
  expect(others).toEqual([]);

  expect(finding).toMatchObject({
    line: 2,
    path: 'languages.0',
    message: `"${tag}" is no canonical language tag.`,
    hint: `Write "${right}".`,
  });
});

it.each([
  ['jp', '"jp" is no registered language tag: there is no language "jp".', 'Write "ja".'],
  ['cz', '"cz" is no registered language tag: there is no language "cz".', 'Write "cs".'],
  ['gr', '"gr" is no registered language tag: there is no language "gr".', 'Write "el".'],
  ['ua', '"ua" is no registered language tag: there is no language "ua".', 'Write "uk".'],
  ['dk', '"dk" is no registered language tag: there is no language "dk".', 'Write "da".'],
  ['sp', '"sp" is no registered language tag: there is no language "sp".', 'Write "es".'],
  [
    'qq',
    '"qq" is no registered language tag: there is no language "qq".',
    'The codes are those of the IANA registry, as "fr" or "ru".',
  ],
  ['es-Latx', '"es-Latx" is no registered language tag: there is no script "Latx".', 'Leave it out: "es".'],
  ['fr-ZQ', '"fr-ZQ" is no registered language tag: there is no region "ZQ".', 'Leave it out: "fr".'],
  ['fr-Latn', '"fr-Latn" names the script that "fr" is written in anyway.', 'Write "fr".'],
  ['ru-Cyrl-RU', '"ru-Cyrl-RU" names the script that "ru" is written in anyway.', 'Write "ru-RU".'],
  ['fr-abcdef', '"fr-abcdef" is no registered language tag: there is no variant "abcdef".', 'Leave it out: "fr".'],
])('finds %s, well formed but not registered', (tag, message, hint) => {
  expect(foundBy(rule, languages(tag))).toMatchObject([{ line: 2, path: 'languages.0', message, hint }]);
});

it('looks at titles and contents too', () => {
  const yaml = edition(
    'e',
    'title: { text: T, lang: fra }',
    'contents: [{ work: w, kind: original, language: deu, translatedFrom: rus }]',
  );
  expect(brieflyFoundBy(rule, yaml)).toEqual([
    'editions/e.yaml:2 title.lang: "fra" is no canonical language tag.',
    'editions/e.yaml:3 contents.0.language: "deu" is no canonical language tag.',
    'editions/e.yaml:3 contents.0.translatedFrom: "rus" is no canonical language tag.',
  ]);
});

it.each([
  ['French', 'fr'],
  ['français', 'fr'],
  ['allemand', 'de'],
  ['Russian', 'ru'],
  ['русский', 'ru'],
  ['inglés', 'en'],
])('answers the name of a language with its tag, before the form of tags is told: %s', (name, tag) => {
  const [{ hint, path } = {}] = compile(filesOf(languages(name)), []).findings;
  expect([path, hint]).toEqual(['languages.0', `Write "${tag}".`]);
});
