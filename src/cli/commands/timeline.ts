import type { EventScope } from '../../types.js';
import type { TimelineItem } from '../../index.js';
import { type Answer, type Command } from '../command.js';
import { load, recordIn, wordsFor } from '../data.js';
import type { Options } from '../options.js';
import type { Words } from '../words.js';

const answered = (items: readonly TimelineItem[], words: Words): Answer => ({
  lines: items.map(({ date, label }) => `${words.date(date)}\t${label[words.lang] ?? label.en}`),
  json: items,
  found: items.length > 0,
});

/** The options by which what happened is narrowed. */
const narrowed = (data: Awaited<ReturnType<typeof load>>, { person, scope }: Options) => ({
  ...(scope !== undefined && { scope: scope as EventScope }),
  ...(person !== undefined && { person: recordIn(data, 'people', person).id }),
});

export const timeline: Command = {
  usage: 'timeline',
  about: 'what happened, oldest first',
  options: ['from', 'to', 'person', 'scope', 'trust'],
  examples: ['timeline --from 1933 --to 1936-04 --person victor-serge', 'timeline --scope life --lang fr'],
  async answer({ options }) {
    const data = await load();
    const { from, to, trust } = options;
    const items = data.timeline({
      ...narrowed(data, options),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(trust !== undefined && { trust }),
    });
    return answered(items, await wordsFor(data, options.lang));
  },
};

export const onThisDay: Command = {
  usage: 'on-this-day [MM-DD]',
  about: 'what happened on a day of the year, today’s where none is given',
  options: ['person', 'scope'],
  examples: ['on-this-day', 'on-this-day 11-17 --person victor-serge'],
  async answer({ operands: [day = new Date().toISOString().slice('YYYY-'.length, 'YYYY-MM-DD'.length)], options }) {
    const data = await load();
    return answered(data.onThisDay(day, narrowed(data, options)), await wordsFor(data, options.lang));
  },
};
