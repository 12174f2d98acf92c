import type { Rule } from '../rule.js';

export const sourceHasEvidence: Rule = {
  name: 'source-has-evidence',
  level: 'error',
  docs: 'A source can be found again: it has a web address with the day on which it was read, or an imprint. A copy names what it copies.',
  *check(dataset) {
    // An original that was read only in its copies has an address, but no day of reading.
    const copied = new Set(dataset.all('sources').map(({ data }) => data.derivedFrom));
    for (const { id, data, document } of dataset.all('sources')) {
      const printed = data.publisher !== undefined || data.container !== undefined || data.date !== undefined;
      if (data.url === undefined && !printed) {
        yield {
          document,
          message: 'The source has neither a web address nor an imprint.',
          hint: 'Add "url" and "accessed", or "container", "publisher" and "date".',
        };
      }
      if (data.url !== undefined && data.accessed === undefined && !copied.has(id)) {
        yield {
          document,
          path: ['url'],
          message: 'The source has a web address, but not the day on which it was read there.',
          hint: 'Add "accessed": pages change.',
        };
      }
      if (data.accessed !== undefined && data.url === undefined)
        yield {
          document,
          path: ['accessed'],
          message: 'The source was accessed, but has no web address.',
          hint: 'Add "url".',
        };
      for (const [index, author] of (data.authors ?? []).entries()) {
        if ((author.family === undefined) === (author.literal === undefined)) {
          yield {
            document,
            path: ['authors', index],
            message: 'An author has either "family" (with "given") or "literal".',
            hint: 'Use "literal" for bodies and for names without parts.',
          };
        }
      }
    }
  },
};
