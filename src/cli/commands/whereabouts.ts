import type { Days, Encounters, Exclusion, FieldRef, Presence, WhereaboutsStatus } from '../../index.js';
import { dateOf } from '../../values/edtf.js';
import { type Command, UsageError } from '../command.js';
import { load, recordIn, recordOf, wordsFor } from '../data.js';
import type { Options } from '../options.js';
import type { Words } from '../words.js';

/** A time of days: a year or a month begins with its first and ends with its last. */
function between({ from, to }: Options): Days {
  const [first, last] = [from && (dateOf(from)?.earliest ?? from), to && (dateOf(to)?.latest ?? to)];
  return { ...(first !== undefined && { from: first }), ...(last !== undefined && { to: last }) };
}

/** What says where somebody was: the record, and when it can have been. */
function presenceText(words: Words, presence: Presence): string {
  const { record, places, date, earliest, latest } = presence;
  const where = places.length === 0 ? '' : ` – ${words.names('places', places)}`;
  const when = date === undefined ? words.days(earliest, latest) : words.date(date);
  return `${words.ref(record)}${where}, ${when}  (${record.collection}/${record.id})`;
}

/** A list under a heading; nothing where it is empty. */
const under = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', heading, ...[...new Set(lines)].map((line) => `  ${line}`)];

/** What is known, in words. */
const STATUS: Readonly<Record<WhereaboutsStatus | Encounters['status'], readonly [en: string, fr: string]>> = {
  certain: ['certain', 'certain'],
  between: ['between two places', 'entre deux lieux'],
  possible: ['possible', 'possible'],
  silent: ['no record speaks', 'aucune trace'],
  'not-alive': ['not alive', 'hors de sa vie'],
  recorded: ['recorded', 'rencontre attestée'],
  excluded: ['excluded', 'rencontre exclue'],
  unknown: ['unknown', 'on ne sait'],
};

export const whereabouts: Command = {
  usage: 'whereabouts <person> <day>',
  about: 'where somebody was on a day, and what proves it',
  options: ['trust'],
  examples: ['whereabouts victor-serge 1915-06-01', 'whereabouts "Leon Trotsky" 1940-08-20'],
  async answer({ operands: [person, day], options }) {
    if (person === undefined || day === undefined) {
      throw new UsageError('Who, and when? As in "serge-data whereabouts victor-serge 1915-06-01".');
    }
    const data = await load();
    const words = await wordsFor(data, options.lang);
    const { id } = recordIn(data, 'people', person);
    const answer = data.whereabouts(id, day, options.trust === undefined ? {} : { trust: options.trust });
    const { status, places, proofs, possible, between: leg, questions } = answer;
    const told = leg && [leg.from, leg.to].map(({ places: at }) => words.names('places', at)).join(' → ');
    const where = words.names('places', places);
    return {
      lines: [
        `${words.named('people', id)}, ${words.day(day)}: ${words.say(...STATUS[status])}${where === '' ? '' : ` – ${where}`}${told === undefined ? '' : ` (${told})`}`,
        ...under(
          words.say('Proved by', 'Preuves'),
          proofs.map((one) => presenceText(words, one)),
        ),
        ...under(
          words.say('Possible', 'Possible'),
          possible.map((one) => presenceText(words, one)),
        ),
        ...under(
          words.say('Open questions', 'Questions ouvertes'),
          questions.map(({ question }) => question),
        ),
      ],
      json: answer,
      found: status !== 'silent',
    };
  },
};

const REASONS: Readonly<Record<Exclusion['by'], readonly [en: string, fr: string]>> = {
  'not-alive': STATUS['not-alive'],
  captive: ['captive', 'en captivité'],
  elsewhere: ['elsewhere', 'ailleurs'],
};

function encounterLines(words: Words, { recorded, possible, excluded }: Encounters): string[] {
  return [
    ...under(
      words.say('Recorded', 'Attestées'),
      recorded.map(
        ({ event, first }) => `${words.named('events', event)}, ${words.date(first.date)}  (events/${event})`,
      ),
    ),
    ...under(
      words.say('In one town', 'Dans une même ville'),
      possible.map(
        ({ place, from, to, sure }) =>
          `${words.named('places', place)}, ${words.days(from, to)}${sure ? '' : words.say(' (perhaps)', ' (peut-être)')}`,
      ),
    ),
    ...under(
      words.say('Cannot have met', 'Rencontre exclue'),
      excluded.map(({ from, to, by, person, proofs: [proof] }) => {
        const who = person === undefined ? '' : `, ${words.named('people', person)}`;
        const because = proof === undefined ? '' : `: ${words.ref(proof.record)}`;
        return `${words.days(from, to)}, ${words.say(...REASONS[by])}${who}${because}`;
      }),
    ),
  ];
}

export const encounters: Command = {
  usage: 'encounters <person> <person>',
  about: 'whether two people met, or can have met',
  options: ['from', 'to'],
  examples: ['encounters victor-serge andre-gide', 'encounters victor-serge "Lenin" --from 1914 --to 1916'],
  async answer({ operands: [one, other], options }) {
    if (one === undefined || other === undefined) {
      throw new UsageError('Which two? As in "serge-data encounters victor-serge andre-gide".');
    }
    const data = await load();
    const words = await wordsFor(data, options.lang);
    const [first, second] = [recordIn(data, 'people', one), recordIn(data, 'people', other)];
    const answer = data.encounters(first.id, second.id, between(options));
    return {
      lines: [
        `${words.name(first)}, ${words.name(second)}: ${words.say(...STATUS[answer.status])}`,
        ...encounterLines(words, answer),
      ],
      json: answer,
      found: answer.status !== 'unknown',
    };
  },
};

export const companions: Command = {
  usage: 'companions <person>',
  about: 'who was with somebody, those oftenest recorded first',
  options: ['from', 'to'],
  examples: ['companions victor-serge --from 1941-03-24 --to 1941-09-05'],
  async answer({ operands, options }) {
    if (operands.length === 0) throw new UsageError('Of whom? As in "serge-data companions victor-serge".');
    const data = await load();
    const words = await wordsFor(data, options.lang);
    const { id } = recordIn(data, 'people', operands.join(' '));
    const answer = data.companions(id, between(options));
    return {
      lines: answer.map(
        ({ person, encounters: met }) =>
          `${words.named('people', person)}\t${met.map(({ event }) => words.named('events', event)).join('; ')}`,
      ),
      json: answer,
      found: answer.length > 0,
    };
  },
};

export const bounds: Command = {
  usage: 'bounds <id> [field]',
  about: 'how closely all other dates bound a date',
  options: [],
  examples: ['bounds burial-of-leon-sedov-1938', 'bounds people/liuba-russakova born.date'],
  async answer({ operands: [wanted, path], options }) {
    if (wanted === undefined)
      throw new UsageError('Of which record? As in "serge-data bounds burial-of-leon-sedov-1938".');
    const data = await load();
    const words = await wordsFor(data, options.lang);
    const answer = data.boundsOf(recordOf(data, wanted).record, path);
    const { stated, begins, ends, because } = answer;
    const field = ({ collection, id, path: at }: FieldRef): string =>
      `${words.ref({ collection, id } as FieldRef)}, ${at}`;
    return {
      lines: [
        `${words.say('Stated', 'Indiqué')}: ${words.date(stated)}`,
        `${words.say('Begins', 'Commence')}: ${words.days(begins.earliest, begins.latest)}`,
        `${words.say('Ends', 'Finit')}: ${words.days(ends.earliest, ends.latest)}`,
        ...because.flatMap((steps) => [
          '',
          ...steps.map((step) => {
            const edge = `${step.edge} ${step.bound === 'earliest' ? 'not before' : 'not after'} ${words.day(step.day)}`;
            return `  ${field(step.of)} ${edge}: ${step.fields.map(field).join(' · ')}`;
          }),
        ]),
      ],
      json: answer,
    };
  },
};

export const leverage: Command = {
  usage: 'leverage',
  about: 'the open questions, those whose answers would settle most first',
  options: ['limit'],
  examples: ['leverage --limit 5'],
  async answer({ options }) {
    const data = await load();
    const all = data.leverage();
    const limit = Number(options.limit ?? all.length);
    if (!Number.isInteger(limit) || limit < 1) throw new UsageError('--limit takes a number of one or more.');
    const shown = all.slice(0, limit);
    return {
      lines: shown.map(
        ({ question, days, events, disputes }) =>
          `${question.question}\n  ${question.id}: days ${String(days)}, dates ${String(events.length)}, disputes ${String(disputes.length)}`,
      ),
      json: shown,
    };
  },
};
