import type { CollectionName, DataRecord } from '../../types.js';
import { type Command, type Paint, UsageError } from '../command.js';
import { type Data, load, recordOf, wordsFor } from '../data.js';
import type { Words } from '../words.js';

/** A record as a person reads it: names, fields, dates in words, disputes, and notes that say who says so. */
export function recordLines(
  data: Data,
  collection: CollectionName,
  record: DataRecord,
  words: Words,
  paint: Paint,
): string[] {
  const cited = 'sources' in record ? record.sources : [];
  const notesOf = (field: string): string => {
    const numbers = cited.flatMap(({ supports }, index) =>
      supports.some((path) => path === field || path.startsWith(`${field}.`)) ? [`[${String(index + 1)}]`] : [],
    );
    return numbers.length === 0 ? '' : ` ${paint('dim', numbers.join(''))}`;
  };
  const rows = words
    .fieldsOf(collection, record)
    .flatMap(({ field, lines }) =>
      lines.map((line, index) => (index === 0 ? `  ${field}: ${line}${notesOf(field)}` : `    ${line}`)),
    );
  const summary = record.summary?.[words.lang] ?? record.summary?.en;
  const disputes = (record.disputes ?? []).map(
    ({ field, value, verdict, note }) =>
      `  ${field}: ${words.say('not', 'non pas')} "${value}" (${words.term('verdict', verdict)})${note === undefined ? '' : `. ${note}`}`,
  );
  const sources = cited.map(
    ({ source, at }, index) => `  [${String(index + 1)}] ${data.getSource(source).title.text}, ${at}`,
  );
  return [
    `${paint('bold', words.name(record))}  ${paint('dim', `(${collection}/${record.id})`)}`,
    ...(summary === undefined ? [] : ['', summary]),
    '',
    ...rows,
    ...(disputes.length > 0 ? ['', words.say('Said otherwise:', 'Autrement :'), ...disputes] : []),
    ...(sources.length > 0 ? ['', words.say('Sources:', 'Sources :'), ...sources] : []),
  ];
}

export const show: Command = {
  usage: 'show <id>',
  about: 'a record, as a person reads it',
  options: ['trust'],
  examples: ['show ville-conquise', 'show people/victor-serge --lang fr', 'show victor-serge --trust Maitron'],
  async answer({ operands, options, io }) {
    const wanted = operands.join(' ');
    if (wanted === '') throw new UsageError('Which record? Give its id, as in "serge-data show ville-conquise".');
    const data = await load();
    const { collection, record } = recordOf(data, wanted);
    const words = await wordsFor(data, options.lang);
    if (options.trust === undefined) {
      return { lines: recordLines(data, collection, record, words, io.paint), json: record };
    }
    const told = data.resolve(record, { trust: options.trust });
    const text = (value: unknown, field: string): string => words.at(collection, value, field);
    return {
      lines: [
        ...recordLines(data, collection, told.record, words, io.paint),
        '',
        words.say(`As told by ${options.trust.join(', ')}:`, `Selon ${options.trust.join(', ')} :`),
        ...told.adopted.map(({ field, from, to }) => `  ${field}: ${text(to, field)} (${text(from, field)})`),
        ...told.left.map(({ field, value }) => `  ${field}: “${value}”`),
      ],
      json: told,
      isWhole: true,
    };
  },
};
