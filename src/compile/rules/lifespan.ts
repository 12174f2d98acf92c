import { isBefore, type PublishedDate } from '../../values/edtf.js';
import type { Path } from '../../values/paths.js';
import { isPosthumous, isTimeless } from '../../query/traits.js';
import type { AuthoredRecord } from '../record.js';
import type { LocatedProblem, Rule } from '../rule.js';

const MAX_AGE = 110;

interface Life {
  born: PublishedDate | undefined;
  died: PublishedDate | undefined;
}

const lifeOf = (person: AuthoredRecord<'people'>): Life => ({
  born: person.data.born?.date,
  died: person.data.died?.date,
});

/** What is wrong with a person doing something at a date, or `undefined`. */
function fault({ born, died }: Life, date: PublishedDate | undefined): string | undefined {
  if (!date) return undefined;
  if (born && isBefore(date, born)) return `was born only in ${born.edtf}`;
  if (died && isBefore(died, date)) return `had died in ${died.edtf}`;
  return undefined;
}

export const lifespan: Rule = {
  name: 'lifespan',
  level: 'error',
  docs: 'Nobody acts before birth or, unless posthumously, after death; nobody dies before birth or lives 110 years.',
  *check(dataset) {
    for (const person of dataset.all('people')) {
      const { data, document } = person;
      const life = lifeOf(person);
      const at = (path: Path, message: string): LocatedProblem => ({
        document,
        path,
        message,
        hint: 'Compare the sources of both dates.',
      });
      if (life.born && life.died) {
        if (isBefore(life.died, life.born))
          yield at(['died', 'date'], `The death in ${life.died.edtf} comes before the birth in ${life.born.edtf}.`);
        const years = Number(life.died.earliest?.slice(0, 4)) - Number(life.born.latest?.slice(0, 4));
        if (years > MAX_AGE) yield at(['died', 'date'], `A life of ${String(years)} years is not credible.`);
      }
      for (const [index, { date, text }] of data.names.entries()) {
        if (life.born && date && isBefore(date, life.born))
          yield at(
            ['names', index, 'date'],
            `The person was born only in ${life.born.edtf}, and cannot bear "${text}" in ${date.edtf}.`,
          );
        const begins = date?.earliest;
        if (life.died?.latest && begins && begins > life.died.latest)
          yield at(
            ['names', index, 'date'],
            `The person had died in ${life.died.edtf}, and cannot begin to bear "${text}" in ${date.edtf}.`,
          );
      }
      for (const [index, { date, organization }] of (data.memberships ?? []).entries()) {
        const wrong = fault(life, date);
        if (wrong)
          yield at(
            ['memberships', index, 'date'],
            `The person ${wrong}, and cannot belong to "${organization}" in ${String(date?.edtf)}.`,
          );
      }
      for (const [index, { date, kind, person: other }] of (data.relations ?? []).entries()) {
        if (isTimeless(kind) || date === undefined) continue;
        const partner = dataset.get('people', other);
        const wrong = fault(life, date) ?? (partner && fault(lifeOf(partner), date));
        if (wrong)
          yield at(
            ['relations', index, 'date'],
            `One of the two ${wrong}, and the relation "${kind}" is dated ${date.edtf}.`,
          );
      }
    }
    for (const { data, document } of dataset.all('events')) {
      for (const [index, { person: id, role, date }] of (data.participants ?? []).entries()) {
        const person = dataset.get('people', id);
        if (!person || isPosthumous(role)) continue;
        const when = date ?? data.date;
        const wrong = fault(lifeOf(person), when);
        if (wrong)
          yield {
            document,
            path: ['participants', index, 'person'],
            message: `"${id}" ${wrong}, and cannot take part in ${when.edtf}.`,
            hint: 'Mend one of the dates, or give a role that needs no living person, as "subject".',
          };
      }
    }
    for (const { data, document } of dataset.all('works')) {
      const parts: [path: Path, what: string, date: PublishedDate | undefined][] = [
        [['written', 'date'], 'written', data.written?.date],
        [['published', 'date'], 'published', data.published?.date],
        ...(data.history ?? []).map(({ stage, date }, index): [Path, string, PublishedDate | undefined] => [
          ['history', index, 'date'],
          `a work ${stage}`,
          date,
        ]),
      ];
      for (const { person: id } of data.creators) {
        const person = dataset.get('people', id);
        const born = person && lifeOf(person).born;
        if (!born) continue;
        for (const [path, what, date] of parts) {
          if (date && isBefore(date, born))
            yield {
              document,
              path,
              message: `"${id}" was born only in ${born.edtf}, and cannot have ${what} in ${date.edtf}.`,
              hint: 'Mend one of the dates.',
            };
        }
      }
    }
  },
};
