import { bareText } from '../../values/text.js';
import type { AuthoredRecord } from '../record.js';
import type { Rule } from '../rule.js';

type Author = NonNullable<AuthoredRecord<'sources'>['data']['authors']>[number];
type Name = AuthoredRecord<'people'>['data']['names'][number];

/** Whether a name is what an author is called, by its parts or by how it begins and ends. */
function isCalled({ family = '', given, literal }: Pick<Author, 'family' | 'given' | 'literal'>, name: Name): boolean {
  const { text, romanized, sort } = name;
  const wholes = [text, romanized ?? text].map(bareText);
  if (literal !== undefined) return wholes.includes(bareText(literal));
  const [sortFamily, sortGiven] = sort?.split(', ') ?? [];
  const last = bareText(family);
  const isFamily =
    [name.family, sortFamily].some((one) => one !== undefined && bareText(one) === last) ||
    wholes.some((whole) => whole === last || whole.endsWith(` ${last}`));
  if (!isFamily || given === undefined) return isFamily;
  const first = bareText(given);
  return (
    [name.given, sortGiven].some((one) => one !== undefined && bareText(one) === first) ||
    wholes.some((whole) => whole.startsWith(`${first} `))
  );
}

export const authorBearsTheName: Rule = {
  name: 'author-bears-the-name',
  level: 'error',
  docs: 'An author of a source who is a person of the dataset is written as one of the names of that person, family name and given name each in its place.',
  *check(dataset) {
    for (const { data, document } of dataset.all('sources')) {
      for (const [index, author] of (data.authors ?? []).entries()) {
        const { family, given, literal, person } = author;
        const names = person === undefined ? undefined : dataset.get('people', person)?.data.names;
        if (person === undefined || !names || names.some((name) => isCalled(author, name))) continue;
        const isSwapped = given !== undefined && names.some((name) => isCalled({ family: given, given: family }, name));
        yield {
          document,
          path: ['authors', index],
          message: `"${literal ?? [family, given].filter(Boolean).join(', ')}" is no name of the person "${person}".`,
          hint: isSwapped
            ? 'Family name and given name are swapped.'
            : 'Name the person who is meant, or add the name to that record.',
        };
      }
    }
  },
};
