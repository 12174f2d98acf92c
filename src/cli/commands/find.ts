import { setFlagsFromString } from 'node:v8';
import { type Command, UsageError } from '../command.js';
import { collectionOf, load } from '../data.js';

/** How many hits are shown where nothing else is asked. */
const LIMIT = '20';

export const find: Command = {
  usage: 'find <text>',
  about: 'everything that a text finds, in any script and spelling',
  options: ['limit', 'collection'],
  examples: ['find Boukharine', 'find kronstadt --collection events', 'find kronstadt --json | jq -r ".[].id"'],
  async answer({ operands, options, io }) {
    const wanted = operands.join(' ');
    if (wanted === '') throw new UsageError('Find what? As in "serge-data find kronstadt".');
    const limit = Number(options.limit ?? LIMIT);
    if (!Number.isInteger(limit) || limit < 1) throw new UsageError('--limit takes a number of one or more.');
    // One search ends before optimized code is ready: making it would cost as much as the search.
    setFlagsFromString('--no-opt');
    const collections = options.collection?.map(collectionOf);
    const data = await load();
    const hits = data.find(wanted).filter(({ collection }) => collections?.includes(collection) ?? true);
    const shown = hits.slice(0, limit);
    return {
      lines: shown.map(({ collection, record, text }) => {
        const label = data.labelOf(record, options.lang ?? 'en');
        const by = text === label || text === record.id ? '' : ` (${text})`;
        return `${io.paint('dim', `${collection}/${record.id}`)}\t${label}${by}`;
      }),
      json: shown.map(({ record, ...hit }) => ({ id: record.id, ...hit })),
      found: hits.length > 0,
      ...(hits.length > limit && {
        aside: `… and ${String(hits.length - limit)} more: --limit ${String(hits.length)}`,
      }),
    };
  },
};
