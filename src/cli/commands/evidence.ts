import type { Copy, Witness } from '../../index.js';
import { type Command, UsageError } from '../command.js';
import { load, recordIn, recordOf, wordsFor } from '../data.js';
import type { Words } from '../words.js';

/** A witness: the source that stands for it, then the others that speak with its voice, and why they do. */
const witnessLines = (words: Words, { source, testimonies, ties }: Witness, indent: string): string[] => [
  `${indent}${words.name(source)} [${source.id}]`,
  ...testimonies.map(({ source: one, at }) => `${indent}  ${one.id === source.id ? '' : `${words.name(one)}, `}${at}`),
  ...ties.map(({ kind, shared, between }) => `${indent}  ${between.join(' = ')} (${kind}: ${shared})`),
];

export const witnesses: Command = {
  usage: 'witnesses <id> <field>',
  about: 'on how many independent witnesses a statement rests',
  options: [],
  examples: ['witnesses victor-serge born.date'],
  async answer({ operands: [wanted, path], options }) {
    if (wanted === undefined || path === undefined) {
      throw new UsageError('Of which statement? As in "serge-data witnesses victor-serge born.date".');
    }
    const data = await load();
    const words = await wordsFor(data, options.lang);
    const { record } = recordOf(data, wanted);
    const answer = data.witnessesOf(record, path);
    const count = answer.witnesses.length;
    return {
      lines: [
        words.say(
          `${String(count)} independent ${count === 1 ? 'witness' : 'witnesses'}`,
          `${String(count)} ${count > 1 ? 'témoins indépendants' : 'témoin indépendant'}`,
        ),
        ...answer.witnesses.flatMap((one) => witnessLines(words, one, '  ')),
        ...answer.against.flatMap(({ value, verdict, witnesses: others }) => [
          `${words.say('not', 'non pas')} "${value}" (${words.term('verdict', verdict)}): ${String(others.length)}`,
          ...others.flatMap((one) => witnessLines(words, one, '  ')),
        ]),
      ],
      json: answer,
      found: count > 0,
    };
  },
};

const copyLines = (words: Words, { source, copies }: Copy, indent: string): string[] => [
  `${indent}${words.name(source)} [${source.id}]`,
  ...copies.flatMap((one) => copyLines(words, one, `${indent}  `)),
];

export const stemma: Command = {
  usage: 'stemma <source>',
  about: 'what a source rests on, and who repeats it',
  options: [],
  examples: ['stemma infogalactic-victor-serge', 'stemma wikipedia-en-victor-serge'],
  async answer({ operands, options }) {
    if (operands.length === 0)
      throw new UsageError('Of which source? As in "serge-data stemma wikipedia-en-victor-serge".');
    const data = await load();
    const words = await wordsFor(data, options.lang);
    const answer = data.stemmaOf(recordIn(data, 'sources', operands.join(' ')).id);
    const { source, restsOn, basedOn, derivation, repeatedBy, besides } = answer;
    const why = derivation === undefined ? '' : ` (${words.term('derivation', derivation)})`;
    return {
      lines: [
        `${words.name(source)} [${source.id}]${why}`,
        ...restsOn.map((one) => `  ${words.say('rests on', 'repose sur')} ${words.name(one)} [${one.id}]`),
        ...(basedOn === undefined ? [] : [`  ${words.say('rests on', 'repose sur')} ${basedOn}`]),
        ...repeatedBy.flatMap((copy) => copyLines(words, copy, `  ${words.say('repeated by', 'repris par')} `)),
        ...besides.map((one) => `  ${words.say('beside', 'à côté de')} ${words.name(one)} [${one.id}]`),
      ],
      json: answer,
    };
  },
};

const VERDICTS = ['kept', 'refined', 'rejected', 'open'] as const;

export const reliability: Command = {
  usage: 'reliability [source]',
  about: 'how the claims of each source fared: kept, refined, rejected, open',
  options: ['limit'],
  examples: ['reliability --limit 10', 'reliability infogalactic-victor-serge'],
  async answer({ operands, options }) {
    const data = await load();
    const words = await wordsFor(data, options.lang);
    const all = data.reliability();
    if (operands.length > 0) {
      const source = recordIn(data, 'sources', operands.join(' '));
      const one = all.get(source.id);
      if (one === undefined) return { lines: [], json: null, found: false, aside: `Nothing rests on ${source.id}.` };
      return {
        lines: [
          `${words.name(source)}: ${VERDICTS.map((verdict) => `${verdict} ${String(one[verdict])}`).join(', ')}`,
          ...one.claims
            .filter(({ verdict }) => verdict !== 'kept')
            .map(
              ({ record, field, value, verdict }) => `  ${words.ref(record)}, ${field}: "${value ?? ''}" (${verdict})`,
            ),
        ],
        json: one,
      };
    }
    const limit = Number(options.limit ?? all.size);
    if (!Number.isInteger(limit) || limit < 1) throw new UsageError('--limit takes a number of one or more.');
    const shown = [...all.values()].sort((a, b) => b.claims.length - a.claims.length).slice(0, limit);
    return {
      lines: [
        [...VERDICTS, 'source'].join('\t'),
        ...shown.map((one) =>
          [...VERDICTS.map((verdict) => String(one[verdict])), `${words.name(one.source)} [${one.source.id}]`].join(
            '\t',
          ),
        ),
      ],
      json: shown,
    };
  },
};
