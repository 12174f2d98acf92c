import { type Command, UsageError } from '../command.js';
import { collectionOf } from '../data.js';

/** How many hits are shown where nothing else is asked. */
const LIMIT = '20';

/**
 * How V8 makes ready for one search, which ends before optimized code would be there. The data stay: where new objects
 * have much room at once, they are not copied from one small part of it to the next.
 */
const FLAGS = ['--no-opt', '--semi-space-growth-factor=32', '--no-incremental-marking'];

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
    const { setFlagsFromString } = await import('node:v8');
    for (const flag of FLAGS) setFlagsFromString(flag);
    const collections = options.collection?.map(collectionOf);
    const lookup = await import('../../lookup.js');
    const hits = lookup.find(wanted).filter(({ collection }) => collections?.includes(collection) ?? true);
    const shown = hits.slice(0, limit);
    return {
      lines: shown.map(({ collection, record, text }) => {
        const label = lookup.labelOf(record, options.lang ?? 'en');
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
