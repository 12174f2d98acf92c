import type { IdentifierScheme } from '../../generated/terms.js';
import type { CollectionName } from '../../model/names.js';
import { isShared } from '../../query/traits.js';
import { bareText } from '../../values/text.js';
import type { AuthoredRecord } from '../record.js';
import type { LocatedProblem, Rule } from '../rule.js';

/** An address as it is compared: without protocol, "www", the case of the host, a final slash and a fragment. */
const bare = (url: string): string => {
  const [, host = '', rest = ''] = /^https?:\/\/(?:www\.)?([^/?#]*)([^#]*)/i.exec(url) ?? [];
  return host.toLowerCase() + rest.replace(/\/+$/, '');
};

/** What two records of a collection must not have in common, as keys with a plain description. */
const keysOf: { [C in CollectionName]: (data: AuthoredRecord<C>['data']) => { key: string; what: string }[] } = {
  works: ({ kind, title, creators, published }) => [
    {
      key: `${kind}|${bareText(title.text)}|${creators[0]?.person ?? ''}|${published?.date.edtf ?? ''}`,
      what: 'kind, title, creator and date',
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
      .map(({ text }) => ({ key: `${bareText(text)}|${born?.date?.edtf ?? ''}`, what: 'preferred name' })),
  events: ({ kind, date, label }) => [
    { key: `${kind}|${date.edtf}|${bareText(label.en)}`, what: 'kind, date and label' },
  ],
  places: ({ names, within }) =>
    names
      .filter(({ preferred }) => preferred)
      .map(({ text }) => ({ key: `${bareText(text)}|${within?.[0]?.place ?? ''}`, what: 'preferred name' })),
  organizations: ({ names, kind }) =>
    names
      .filter(({ preferred }) => preferred)
      .map(({ text }) => ({ key: `${kind}|${bareText(text)}`, what: 'kind and preferred name' })),
  sources: ({ url, title, container }) => [
    {
      key: url === undefined ? `${bareText(title.text)}|${bareText(container ?? '')}` : bare(url),
      what: url === undefined ? 'title and container' : 'web address',
    },
  ],
};

export const noDuplicates: Rule = {
  name: 'no-duplicates',
  level: 'error',
  docs: 'No two records describe the same thing: they share no identifier, and no title or name with the same date.',
  *check(dataset) {
    const seen = new Map<string, string>();
    const problems: LocatedProblem[] = [];
    const once = ({ collection, id, document }: AuthoredRecord, path: string[], key: string, what: string): void => {
      const full = `${collection}|${what}|${key}`;
      const other = seen.get(full);
      if (other === undefined) seen.set(full, id);
      else if (other !== id)
        problems.push({
          document,
          path,
          message: `The record has the same ${what} as "${other}".`,
          hint: 'Merge the two (and add a redirect if both ids were published), or mend the one that is wrong.',
        });
    };
    for (const record of dataset.records) {
      const keys = keysOf[record.collection] as (data: unknown) => { key: string; what: string }[];
      for (const { key, what } of keys(record.data)) once(record, [], key, what);
      for (const [scheme, value] of Object.entries(record.data.identifiers ?? {}) as [IdentifierScheme, string][]) {
        if (!isShared(scheme)) once(record, ['identifiers', scheme], value, `${scheme} identifier`);
      }
    }
    yield* problems;
  },
};
