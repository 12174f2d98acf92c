import type { IdentifierScheme } from '../../generated/terms.js';
import type { CollectionName } from '../../model/names.js';
import { once, onceFor } from '../../query/once.js';
import { isShared } from '../../query/traits.js';
import { overlaps, type PublishedDate } from '../../values/edtf.js';
import { bareText } from '../../values/text.js';
import type { AuthoredRecord } from '../record.js';
import type { LocatedProblem, Rule } from '../rule.js';

/**
 * An address as it is compared: without what leads to the same page. That is the protocol, the host's case
 * and usual beginnings, the port, the file that stands for a folder, marks of tracking, and the fragment.
 */
function bare(url: string): string {
  const [, host = '', rest = ''] =
    /^https?:\/\/(?:(?:www\d?|m|mobile|amp)\.)?([^:/?#]*)(?::(?:80|443)(?=[/?#]|$))?([^#]*)/i.exec(url) ?? [];
  const asked = rest.includes('?') ? rest.replaceAll(/(?<=[?&])(?:utm_\w+|fbclid|gclid)=[^&]*&?/gi, '') : rest;
  const path = asked
    .replace(/[?&]$/, '')
    .replace(/\/(?:index\.(?:html?|php))?$/i, '')
    .replace(/\/+$/, '');
  return host.toLowerCase() + (path.includes('%') ? decoded(path) : path);
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** Something that two records of a collection must not have in common. */
interface Key {
  key: string;
  /** What else has to be the same, worked out where the key is. */
  rest?: () => string;
  what: string;
  /** Where both records have it and it differs, the records differ: somebody else of the same name, born at another time. */
  apart?: PublishedDate | string | undefined;
}

const differ = (a: Key['apart'], b: Key['apart']): boolean =>
  typeof a === 'object' && typeof b === 'object'
    ? !overlaps(a, b)
    : typeof a === 'string' && typeof b === 'string' && a !== b;

const keysOf: { [C in CollectionName]: (data: AuthoredRecord<C>['data']) => Key[] } = {
  works: ({ kind, title, creators, published }) => [
    {
      key: `${kind}|${bareText(title.text)}|${creators[0]?.person ?? ''}`,
      what: 'kind, title, creator and date',
      apart: published?.date,
    },
  ],
  editions: ({ title, date, publishers, appearedIn, contents }) => [
    {
      key: `${bareText(title.text)}|${date?.edtf ?? ''}|${publishers?.join() ?? ''}|${JSON.stringify(appearedIn ?? '')}|${contents.map(({ work, language }) => work + language).join()}`,
      what: 'title, date, publisher and contents',
    },
  ],
  people: ({ names, born }) =>
    names
      .filter(({ preferred }) => preferred)
      .map(({ text }) => ({ key: bareText(text), what: 'preferred name', apart: born?.date })),
  events: ({ kind, date, label }) => [
    { key: `${kind}|${date.edtf}|${bareText(label.en)}`, what: 'kind, date and label' },
  ],
  places: ({ names, within }) =>
    names
      .filter(({ preferred }) => preferred)
      .map(({ text }) => ({ key: bareText(text), what: 'preferred name', apart: within?.[0]?.place })),
  organizations: ({ names, kind }) =>
    names
      .filter(({ preferred }) => preferred)
      .map(({ text }) => ({ key: `${kind}|${bareText(text)}`, what: 'kind and preferred name' })),
  sources({ url, title, authors, container, publisher, date }) {
    const address = url === undefined ? undefined : bare(url);
    const imprint: Key = {
      key: bareText(title.text),
      rest: once(() =>
        [
          ...(authors ?? []).map((one) => Object.values(one).join(' ')),
          container ?? '',
          publisher ?? '',
          date?.edtf ?? '',
        ]
          .map(bareText)
          .join('|'),
      ),
      what: 'title and imprint',
      apart: address,
    };
    return address === undefined ? [imprint] : [{ key: address, what: 'web address' }, imprint];
  },
};

/** The keys of a record, worked out once. */
const keysIn = onceFor(({ collection, data }: AuthoredRecord): readonly Key[] =>
  (keysOf[collection] as (data: unknown) => Key[])(data),
);

export const noDuplicates: Rule = {
  name: 'no-duplicates',
  level: 'error',
  docs: 'No two records describe the same thing: they share no identifier, and no title or name with the same date.',
  *check(dataset) {
    const seen = new Map<string, { id: string; key: Key }[]>();
    const problems: LocatedProblem[] = [];
    const isTaken = ({ collection, id, document }: AuthoredRecord, path: string[], key: Key): boolean => {
      const { what, apart, rest } = key;
      const full = `${collection}|${what}|${key.key}`;
      const others = seen.get(full);
      if (!others) {
        seen.set(full, [{ id, key }]);
        return false;
      }
      const other = others.find(
        (one) => one.id !== id && !differ(one.key.apart, apart) && one.key.rest?.() === rest?.(),
      );
      if (other)
        problems.push({
          document,
          path,
          message: `The record has the same ${what} as "${other.id}".`,
          hint: 'Merge the two (and add a redirect if both ids were published), or give what tells them apart.',
        });
      others.push({ id, key });
      return other !== undefined;
    };
    for (const record of dataset.records) {
      for (const key of keysIn(record)) if (isTaken(record, [], key)) break;
      const { identifiers } = record.data;
      if (!identifiers) continue;
      for (const [scheme, value] of Object.entries(identifiers) as [IdentifierScheme, string][]) {
        if (!isShared(scheme)) isTaken(record, ['identifiers', scheme], { key: value, what: `${scheme} identifier` });
      }
    }
    yield* problems;
  },
};
