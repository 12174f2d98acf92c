import { fields as model } from '../generated/fields.js';
import { citationsIn } from '../query/provenance.js';
import { kinshipOf, voicesAmong } from '../query/witnesses.js';
import type { DataRecord, EdtfDate, Localized } from '../types.js';
import type { Dataset, Files, Format } from './format.js';
import { COLLECTIONS } from './names.js';

/** A table of figures: what is counted, and how many of each there are. */
interface Figures {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

const cell = (value: string | number): string => String(value).replaceAll('|', '\\|');

/** A table in Markdown. */
const markdown = ({ columns, rows }: Figures): string =>
  [columns, columns.map((_, index) => (index === 0 ? '---' : '--:')), ...rows]
    .map((row) => `| ${row.map(cell).join(' | ')} |`)
    .join('\n');

/** A share of a whole in hundredths, whole numbers only. */
function share(part: number, whole: number): string {
  if (whole === 0) return '–';
  return part > 0 && part < whole / 200 ? '< 1 %' : `${Math.round((100 * part) / whole)} %`;
}

/** How often each value occurs, the most frequent first, then by name. */
function tallied(values: Iterable<string>): [value: string, count: number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

/** Figures of one property: each value with its count and its share. */
function spread(what: string, of: string, values: readonly string[], nameOf: (value: string) => string): Figures {
  return {
    columns: [what, of, 'share'],
    rows: tallied(values).map(([value, count]) => [nameOf(value), count, share(count, values.length)]),
  };
}

const isDate = (value: unknown): value is EdtfDate => typeof value === 'object' && value !== null && 'edtf' in value;

/** Every date in a value. */
function* datesIn(value: unknown): Generator<EdtfDate> {
  if (isDate(value)) yield value;
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) yield* datesIn(inner);
}

const UNKNOWN = 'not known';

/** The language of a tag without script and region. */
const language = (tag: string): string => tag.split('-')[0] ?? tag;

/** The sections of the datasheet, each with what it says and its figures. */
function sectionsOf(dataset: Dataset): readonly (readonly [title: string, ...paragraphs: string[]])[] {
  const { meta, works, editions, people, events, places, sources, questions, vocabularies } = dataset;
  const all = COLLECTIONS.flatMap((collection) =>
    (dataset[collection] as readonly DataRecord[]).map((record) => ({ collection, record })),
  );
  const labels = new Map<string, Localized>(
    vocabularies.flatMap(({ id, terms }) => terms.map((term) => [`${id} ${term.id}`, term.label] as const)),
  );
  const termIn = (vocabulary: string) => (term: string) => labels.get(`${vocabulary} ${term}`)?.en ?? term;
  const itself = (value: string): string => value;

  const kinship = kinshipOf(new Map(sources.map((source) => [source.id as string, source])));
  const grades = new Map<string, string>(sources.map(({ id, grade }) => [id, grade]));
  const cited = all.filter(({ collection }) => collection !== 'sources');
  const testimonies = cited.map(({ collection, record }) => {
    const citationsFor = citationsIn(record);
    return { collection, citations: Object.keys(record).flatMap(citationsFor) };
  });
  const founded = COLLECTIONS.filter((name) => name !== 'sources').map((name) => {
    const own = testimonies.filter(({ collection }) => collection === name);
    const twice = own.filter(({ citations }) => voicesAmong(citations, kinship).length > 1).length;
    const poor = own.filter(({ citations }) =>
      citations.every(({ source }) => grades.get(source) === 'tertiary'),
    ).length;
    return [name, own.length, share(twice, own.length), share(poor, own.length)];
  });

  const filled = COLLECTIONS.flatMap((name) =>
    model[name]
      .filter(({ name: field, required }) => !required && field !== 'disputes')
      .map(({ name: field }) => {
        const records = dataset[name] as readonly DataRecord[];
        const count = records.filter((record) => Object.hasOwn(record, field)).length;
        return [`${name}.${field}`, count, share(count, records.length)];
      }),
  );
  const dates = all.filter(({ collection }) => collection !== 'sources').flatMap(({ record }) => [...datesIn(record)]);
  const doubted = dates.filter(({ approximate, uncertain }) => approximate || uncertain).length;
  const disputes = all.flatMap(({ record }) => record.disputes ?? []);

  return [
    [
      'Why it was made',
      'To hold what is known of the life and work of Victor Serge (1890-1947) in one place, each statement with the source that was read and the place in it, so that readers can check, and programs can compute. It began with what a general encyclopedia says of him, and corrects and extends it from library catalogues, dictionaries of biography, archives and scholarship.',
    ],
    [
      'What it holds',
      `Version ${meta.version}. Each record describes one thing; each list in it may carry sources of its own.`,
      markdown({
        columns: ['collection', 'records'],
        rows: COLLECTIONS.map((name) => [name, dataset[name].length]),
      }),
      `${meta.citations} citations, ${meta.disputes} disputes, ${questions.length} open or settled questions.`,
      'People and events stand nearer to him or further away:',
      markdown(
        spread(
          'people',
          'records',
          people.map(({ scope }) => scope),
          termIn('person-scope'),
        ),
      ),
      markdown(
        spread(
          'events',
          'records',
          events.map(({ scope }) => scope),
          termIn('event-scope'),
        ),
      ),
    ],
    [
      'Where it comes from',
      'No statement rests on memory: what has no source that was read is left out. Sources are graded by how near they stand to what they tell.',
      markdown(
        spread(
          'grade',
          'sources',
          sources.map(({ grade }) => grade),
          termIn('source-grade'),
        ),
      ),
      markdown(
        spread(
          'kind',
          'sources',
          sources.map(({ kind }) => kind),
          termIn('source-kind'),
        ),
      ),
      'Pages that copy one text, an author who repeats himself, and entries of one dictionary count as one witness. By this measure, records with two independent witnesses, and records for which nothing but tertiary sources speaks:',
      markdown({ columns: ['collection', 'records', 'two witnesses', 'tertiary only'], rows: founded }),
    ],
    [
      'How sure it is',
      `Of ${dates.length} dates in records other than sources, ${doubted} (${share(doubted, dates.length)}) are given as "about" or doubted. How finely they are known:`,
      markdown(
        spread(
          'precision',
          'dates',
          dates.map(({ precision }) => precision),
          itself,
        ),
      ),
      `Where sources differ, both sides are kept, with a verdict on the value that the record does not hold:`,
      markdown(
        spread(
          'verdict',
          'disputes',
          disputes.map(({ verdict }) => verdict),
          termIn('verdict'),
        ),
      ),
      markdown(
        spread(
          'reason',
          'disputes',
          disputes.map(({ reason }) => reason ?? UNKNOWN),
          termIn('dispute-reason'),
        ),
      ),
    ],
    [
      'What is missing',
      'What nobody told us is left out, and an empty field says no more than that. How many records have each field that need not be there:',
      markdown({ columns: ['field', 'records', 'share'], rows: filled }),
      'What was looked for, and whether it was found:',
      markdown(
        spread(
          'question',
          'questions',
          questions.map(({ status }) => status),
          termIn('question-status'),
        ),
      ),
    ],
    [
      'What it leans to',
      'The sources decide what can be said. Their languages, and those of the works and editions, show whose memory is heard best; what stands in archives that are not online, and in languages of which few sources were read, is underrepresented.',
      markdown(
        spread(
          'language (BCP 47)',
          'sources',
          sources.map((one) => language(one.language ?? UNKNOWN)),
          itself,
        ),
      ),
      markdown(
        spread(
          'language (BCP 47)',
          'works',
          works.map(({ title }) => language(title.lang)),
          itself,
        ),
      ),
      markdown(
        spread(
          'language (BCP 47)',
          'texts in editions',
          editions.flatMap(({ contents }) => contents.map((one) => language(one.language))),
          itself,
        ),
      ),
      markdown(
        spread(
          'gender',
          'people',
          people.map(({ gender }) => gender ?? UNKNOWN),
          termIn('gender'),
        ),
      ),
      markdown(
        spread(
          'country today (ISO 3166-1)',
          'places',
          places.map(({ country }) => country ?? UNKNOWN),
          itself,
        ),
      ),
      markdown({
        columns: ['decade', 'events'],
        rows: tallied(
          events.map(({ date }) => (date.earliest === null ? 'open' : `${date.earliest.slice(0, 3)}0s`)),
        ).sort(([a], [b]) => (a < b ? -1 : 1)),
      }),
    ],
    [
      'What it is for, and what it is not for',
      'For bibliographies, maps, timelines, networks, teaching, and as a list of what is disputed. Not as the only evidence for a claim: cite the source that a record names, and read it. Absence of a record is no evidence that something did not happen. Identifiers and web addresses were seen on the day that `accessed` gives; they may have moved since.',
    ],
    [
      'Licence, versions, upkeep',
      `The data are in the public domain (${meta.license.data}), the code is under the ${meta.license.code} licence. Ids never change their meaning; a retired id redirects. Data are corrected from one version to the next: cite the version.`,
    ],
  ];
}

/** What the dataset is, where it comes from, what is missing and where it leans: with figures counted from it. */
export const datasheet: Format = {
  name: 'datasheet',
  title: 'Datasheet',
  use: 'those who want to know what they can rely on',
  standard: 'https://arxiv.org/abs/1803.09010',
  mediaType: 'text/markdown',
  delivery: 'package',
  collections: [],
  keeps: {
    uncertainty: 'none',
    dispute: 'none',
    source: 'none',
    script: 'none',
    translator: 'none',
    calendar: 'none',
  },
  write: (dataset: Dataset): Files => ({
    'datasheet.md': [
      '# Datasheet of serge-data',
      ...sectionsOf(dataset).flatMap(([title, ...paragraphs]) => [`## ${title}`, ...paragraphs]),
    ]
      .join('\n\n')
      .concat('\n'),
  }),
};
