import { byId } from '../../query/by-id.js';
import { captionOf } from '../../query/display.js';
import { onceFor } from '../../query/once.js';
import type { Person, PersonId } from '../../types.js';
import { wordsOf } from '../../values/text.js';
import { recordsOf } from '../publish.js';
import type { Rule } from '../rule.js';

/** How one sound of Russian or German is written in several ways: each made the same. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:tsch|tch)/g, 'ch'],
  [/ou/g, 'u'],
  [/w/g, 'v'],
  [/(?<=[oe])ff?$/g, 'v'],
  [/(.)\1+/g, '$1'],
  [/[iyj]+/g, 'i'],
];

/** A family name as a man bears it: Russian names of women end in -a. */
const asOfMen = (name: string): string => name.replace(/(?<=sk)a[iy]a$/, 'y').replace(/(?<=[oe]v|in)a$/, '');

/** A family name without what spellings of it differ in. */
const skeletonOf = (name: string): string => SPELLINGS.reduce((text, [from, to]) => text.replaceAll(from, to), name);

/** The family name by which a person is shown in English, of the name in that language where there is one. */
const familyOf = onceFor((person: Person): { family: string; isEnglish: boolean } => {
  const { text, lang } = captionOf(person, 'en');
  const shown = person.names.find((name) => name.text === text);
  return { family: shown?.family ?? text.split(' ').at(-1) ?? text, isEnglish: lang === 'en' };
});

/** Whether two spellings are of one name, be it of a man and of a woman. */
function isOneNameTwice(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => asOfMen(wordsOf(name).join('')));
  return one !== undefined && other !== undefined && one !== other && skeletonOf(one) === skeletonOf(other);
}

const SPANISH = 'Only pages in Spanish name this member of the family, and write Rusakov.';

export const familyIsSpelledAlike: Rule = {
  name: 'family-is-spelled-alike',
  level: 'error',
  docs: 'Relatives who bear one family name are shown with one spelling of it: not Rusakova beside Russakov.',
  exceptions: {
    'people/jenny-russakova': SPANISH,
    'people/joseph-russakov': SPANISH,
    'people/olga-russakova': SPANISH,
    'people/paul-marcel-russakov': SPANISH,
    'people/rachel-russakova': SPANISH,
    'people/raoul-kibalchich': 'He lived in France, whose papers spell him so.',
  },
  *check(dataset) {
    const people = byId(recordsOf(dataset, 'people'));
    const told = new Set<string>();
    for (const { id, data } of dataset.all('people')) {
      for (const { person } of data.relations ?? []) {
        const [holder, relative] = [people.get(id as PersonId), people.get(person as PersonId)];
        if (!holder || !relative) continue;
        // Of the two, the one is told whose name is of another language; else the later one.
        const [one, other] = [holder, relative].sort(
          (a, b) => Number(familyOf(b).isEnglish) - Number(familyOf(a).isEnglish) || (a.id < b.id ? -1 : 1),
        ) as [Person, Person];
        const [right, wrong] = [familyOf(one).family, familyOf(other).family];
        const document = dataset.get('people', other.id)?.document;
        if (right === wrong || document === undefined || told.has(other.id) || !isOneNameTwice(right, wrong)) continue;
        told.add(other.id);
        yield {
          document,
          path: ['names'],
          message: `"${wrong}" is shown beside "${right}" of "${one.id}": one family name in two spellings.`,
          hint: 'Mark as "preferred" in English the spelling that both have in a source; keep the other as a variant.',
        };
      }
    }
  },
};
