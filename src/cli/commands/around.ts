import { type Command, UsageError } from '../command.js';
import { load, recordIn, recordOf, wordsFor } from '../data.js';

export const relations: Command = {
  usage: 'relations <person>',
  about: 'the ties of a person to others, from both sides',
  options: [],
  examples: ['relations victor-serge --lang fr'],
  async answer({ operands, options }) {
    if (operands.length === 0) throw new UsageError('Whose? As in "serge-data relations victor-serge".');
    const data = await load();
    const words = await wordsFor(data, options.lang);
    const ties = data.relationsOf(recordIn(data, 'people', operands.join(' ')).id);
    return {
      lines: ties.map(({ person, kind, date, note }) => {
        const who = person === undefined ? (note ?? '') : words.named('people', person);
        return `${words.term('relation-kind', kind)}\t${who}${date === undefined ? '' : `, ${words.date(date)}`}`;
      }),
      json: ties,
      found: ties.length > 0,
    };
  },
};

const CONCERNED = ['people', 'places', 'organizations', 'works'] as const;

export const events: Command = {
  usage: 'events <id>',
  about: 'the events that concern a person, a place, an organization or a work',
  options: [],
  examples: ['events places/marseille', 'events leon-trotsky --lang fr'],
  async answer({ operands, options }) {
    if (operands.length === 0) throw new UsageError('Of what? As in "serge-data events places/marseille".');
    const data = await load();
    const words = await wordsFor(data, options.lang);
    const { collection, record } = recordOf(data, operands.join(' '));
    const own = CONCERNED.find((one) => one === collection);
    if (own === undefined) throw new UsageError(`Events concern ${CONCERNED.join(', ')}, not ${collection}.`);
    const all = data.eventsOf({ collection: own, id: record.id } as Parameters<typeof data.eventsOf>[0]);
    return {
      lines: all.map((event) => `${words.date(event.date)}\t${words.name(event)}  (${event.id})`),
      json: all,
      found: all.length > 0,
    };
  },
};
