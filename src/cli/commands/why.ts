import { type Command, UsageError } from '../command.js';
import { load, recordOf, wordsFor } from '../data.js';

export const why: Command = {
  usage: 'why <id> <field>',
  about: 'who says so, and who says otherwise',
  options: [],
  examples: ['why victor-serge born.date', 'why ville-conquise written --json'],
  async answer({ operands: [wanted, path], options }) {
    if (wanted === undefined) throw new UsageError('Of which record? As in "serge-data why victor-serge born.date".');
    const data = await load();
    const { collection, record } = recordOf(data, wanted);
    if (path === undefined) {
      throw new UsageError(`Which field of "${record.id}"? As in "serge-data why ${record.id} born.date".`);
    }
    const words = await wordsFor(data, options.lang);
    const evidence = data.why(record, path);
    const { value, sources, disputes } = evidence;
    return {
      lines: [
        words.at(collection, value, path),
        ...sources.map(({ source, at }) => `  ${words.name(source)}, ${at} [${source.id}]`),
        ...disputes.map((dispute) => {
          const told = dispute.sources.map(({ source, at }) => `${words.name(source)}, ${at}`).join('; ');
          const note = dispute.note === undefined ? '' : `. ${dispute.note}`;
          const verdict = words.term('verdict', dispute.verdict);
          return `  ${words.say('not', 'non pas')} "${dispute.value}" (${verdict}): ${told}${note}`;
        }),
      ],
      json: evidence,
    };
  },
};
