import type { CreatorRole, Edition } from '../../types.js';
import type { EditionRole, LineageEdge, LineageNode } from '../../index.js';
import { isInRange } from '../../values/languages.js';
import { type Answer, type Command, UsageError } from '../command.js';
import { load, recordIn, wordsFor } from '../data.js';
import type { Words } from '../words.js';

const editionLines = (editions: readonly Edition[], words: Words): string[] =>
  editions.map(({ id, title, date, places = [], publishers = [] }) => {
    const imprint = [words.names('places', places), words.names('organizations', publishers)];
    return `${words.date(date)}\t${[title.text, ...imprint.filter((text) => text !== '')].join(', ')}  (${id})`;
  });

const editionList = (editions: readonly Edition[], words: Words): Answer => ({
  lines: editionLines(editions, words),
  json: editions,
  found: editions.length > 0,
});

export const works: Command = {
  usage: 'works <person>',
  about: 'the works that somebody made',
  options: ['role'],
  examples: ['works victor-serge --role translator'],
  async answer({ operands, options }) {
    if (operands.length === 0) throw new UsageError('Whose? As in "serge-data works victor-serge".');
    const data = await load();
    const words = await wordsFor(data, options.lang);
    const { id } = recordIn(data, 'people', operands.join(' '));
    const made = data.worksBy(id, options.role as CreatorRole | undefined);
    return {
      lines: made.map(
        (work) => `${words.date(work.published?.date ?? work.written?.date)}\t${work.title.text}  (${work.id})`,
      ),
      json: made,
      found: made.length > 0,
    };
  },
};

export const editions: Command = {
  usage: 'editions <work>',
  about: 'the editions that hold a work, oldest first',
  options: ['in'],
  examples: ['editions ville-conquise', 'editions "Conquered City" --in en'],
  async answer({ operands, options }) {
    if (operands.length === 0) throw new UsageError('Of which work? As in "serge-data editions ville-conquise".');
    const data = await load();
    const { id } = recordIn(data, 'works', operands.join(' '));
    const { in: range } = options;
    const asked = data
      .editionsOf(id)
      .filter(
        ({ contents }) =>
          range === undefined || contents.some(({ work, language }) => work === id && isInRange(language, range)),
      );
    return editionList(asked, await wordsFor(data, options.lang));
  },
};

export const editionsBy: Command = {
  usage: 'editions-by <person>',
  about: 'the editions in which somebody has a part',
  options: ['role'],
  examples: ['editions-by richard-greeman --role translator'],
  async answer({ operands, options }) {
    if (operands.length === 0) throw new UsageError('Whose? As in "serge-data editions-by richard-greeman".');
    const data = await load();
    const { id } = recordIn(data, 'people', operands.join(' '));
    return editionList(
      data.editionsBy(id, options.role as EditionRole | undefined),
      await wordsFor(data, options.lang),
    );
  },
};

export const credits: Command = {
  usage: 'credits <edition>',
  about: 'what a line of a bibliography says of an edition',
  options: [],
  examples: ['credits conquered-city-doubleday-1975'],
  async answer({ operands, options }) {
    if (operands.length === 0)
      throw new UsageError('Of which edition? As in "serge-data credits conquered-city-doubleday-1975".');
    const data = await load();
    const words = await wordsFor(data, options.lang);
    const told = data.creditsOf(recordIn(data, 'editions', operands.join(' ')).id, options.lang ?? 'en');
    const list = (label: string, names: readonly { readonly name: string }[]): string[] =>
      names.length === 0 ? [] : [`  ${label}: ${names.map(({ name }) => name).join(', ')}`];
    return {
      lines: [
        told.title.text + (told.subtitle === undefined ? '' : `: ${told.subtitle}`),
        ...list('authors', told.authors),
        ...list('translators', told.translators),
        ...list('editors', told.editors),
        ...told.contributors.flatMap((one) => list(words.term('contributor-role', one.role), [one])),
        ...list('publishers', told.publishers),
        ...list('places', told.places),
        `  date: ${words.date(told.date)}`,
        ...(told.isbn === undefined ? [] : [`  isbn: ${told.isbn.map(({ number }) => number).join(', ')}`]),
      ],
      json: told,
    };
  },
};

/** A point in the life of a text, in words. */
function nodeText(
  words: Words,
  { kind, record, date, stage, language, translators, first, partial }: LineageNode,
): string {
  const what =
    kind === 'text'
      ? words.language(language ?? 'und')
      : kind === 'stage'
        ? words.term('manuscript-stage', stage ?? '')
        : words.ref(record);
  const by = translators && translators.length > 0 ? [words.names('people', translators)] : [];
  const notes = [
    ...(date === undefined ? [] : [words.date(date)]),
    ...(partial === true ? [words.say('in part', 'en partie')] : []),
    ...(first === undefined
      ? []
      : [first === 'surely' ? words.say('first', 'première') : words.say('perhaps first', 'peut-être première')]),
  ];
  return [what, ...by, ...notes].join(', ');
}

export const lineage: Command = {
  usage: 'lineage <work>',
  about: 'the life of a text, from the manuscript to the last reprint',
  options: [],
  examples: ['lineage naissance-de-notre-force'],
  async answer({ operands, options }) {
    if (operands.length === 0) throw new UsageError('Of which work? As in "serge-data lineage ville-conquise".');
    const data = await load();
    const words = await wordsFor(data, options.lang);
    const answer = data.lineageOf(recordIn(data, 'works', operands.join(' ')).id);
    const nodes = new Map(answer.nodes.map((node) => [node.id, node]));
    const told = new Set<string>();
    /** What came of a point, each point where it is reached first. */
    const below = (id: string, indent: string): string[] =>
      answer.edges
        .filter(({ from }) => from === id)
        .flatMap(({ to, kind }: LineageEdge) => {
          const node = nodes.get(to);
          if (node === undefined || told.has(to)) return [];
          told.add(to);
          return [`${indent}${kind}: ${nodeText(words, node)}`, ...below(to, `${indent}  `)];
        });
    const [root] = answer.nodes;
    return {
      lines: root === undefined ? [] : [nodeText(words, root), ...below(root.id, '  ')],
      json: answer,
    };
  },
};

export const firstPublished: Command = {
  usage: 'first-published <work>',
  about: 'when a work first appeared in print',
  options: ['in'],
  examples: ['first-published ville-conquise', 'first-published ville-conquise --in en'],
  async answer({ operands, options }) {
    if (operands.length === 0) throw new UsageError('Which work? As in "serge-data first-published ville-conquise".');
    const data = await load();
    const words = await wordsFor(data, options.lang);
    const { id } = recordIn(data, 'works', operands.join(' '));
    const answer = data.firstPublished(id, options.in === undefined ? {} : { lang: options.in });
    return {
      lines: [
        `${words.named('works', id)}: ${answer.date === undefined ? answer.status : `${words.date(answer.date)} (${answer.status})`}`,
        ...editionLines(answer.editions, words).map((line) => `  ${line}`),
      ],
      json: answer,
      found: answer.date !== undefined,
    };
  },
};

export const readableIn: Command = {
  usage: 'readable-in <work> <country> <day>',
  about: 'whether a work could be read in print in a country on a day',
  options: [],
  examples: ['readable-in ville-conquise FR 1936-05-01'],
  async answer({ operands: [wanted, country, day], options }) {
    if (wanted === undefined || country === undefined || day === undefined) {
      throw new UsageError('What, where and when? As in "serge-data readable-in ville-conquise FR 1936-05-01".');
    }
    const data = await load();
    const words = await wordsFor(data, options.lang);
    const { id } = recordIn(data, 'works', wanted);
    const answer = data.readableIn(id, country, day);
    return {
      lines: [
        `${words.named('works', id)}, ${country}, ${words.day(day)}: ${answer.answer}`,
        ...answer.because.map(
          ({ ground, record, date }) =>
            `  ${ground}: ${words.ref(record)}${date === undefined ? '' : `, ${words.date(date)}`}`,
        ),
      ],
      json: answer,
      found: answer.answer !== 'unknown',
    };
  },
};
