import { collectionOf } from '../../model/collections.js';
import { type Meaning, notesOf, schemaAt } from '../../model/meta.js';
import type { z } from '../../model/zod.js';
import { dateMeant } from '../../values/date-advice.js';
import { dateOf } from '../../values/edtf.js';
import { pathOf } from '../../values/paths.js';
import { noPages, noTerm, type Remedy } from '../../values/remedies.js';
import { NUMBER } from '../../values/text.js';
import { tagFault } from '../language-tags.js';
import type { Problem } from '../finding.js';
import { dateProblem, termsOf } from '../record.js';
import type { RecordRule } from '../rule.js';

const IN_WORDS = 'Where the source gives none, say in words what it says.';

/** Figures and signs only: what is meant as a date, and no word of a source's. */
const FIGURES = /^[\d\s.,/?~%[\]{}X-]+$/;

/** What is never said in words, as it stands in the source or does not. */
const EXACT: readonly Meaning['is'][] = ['country', 'day', 'identifier', 'isbn', 'url'];

/** What is wrong with a value, if it is written as those of the field are or can be nothing else. */
function fault(value: string, meaning: Meaning, schema: z.ZodTypeAny): Remedy | undefined {
  switch (meaning.is) {
    case 'date': {
      const isMeant = FIGURES.test(value) || dateMeant(value, (text) => dateOf(text) !== undefined) !== undefined;
      const message = isMeant ? dateProblem(value) : undefined;
      return message === undefined ? undefined : { message, hint: IN_WORDS };
    }
    case 'term': {
      const terms = termsOf(meaning.of);
      if (terms.some(({ id }) => id === value)) return undefined;
      const remedy = noTerm(value, 'the field', terms);
      return /\s/.test(value) && !remedy.hint.startsWith('Write') ? undefined : remedy;
    }
    case 'language':
      return tagFault(value);
    case 'pages':
      return noPages(value);
    case 'number':
      return NUMBER.test(value)
        ? undefined
        : { message: `"${value}" is no number.`, hint: 'Write digits, with a point before decimals.' };
    default:
      return !EXACT.includes(meaning.is) || schema.safeParse(value).success
        ? undefined
        : {
            message: `"${value}" is no value that the field takes.`,
            hint: 'Write it as the field has it; what is more than that belongs in the note.',
          };
  }
}

export const disputeFitsField: RecordRule = {
  name: 'dispute-fits-field',
  level: 'error',
  docs: 'A dispute gives a value of the kind that its field takes: a date, term, language, number, identifier. Only of dates and terms may it say in words what the source says instead.',
  checkRecord({ collection, data }) {
    const problems: Problem[] = [];
    for (const [index, { field, value }] of (data.disputes ?? []).entries()) {
      const schema = schemaAt(collectionOf(collection).schemas.authored, pathOf(field));
      const { meaning } = schema ? notesOf(schema) : {};
      const remedy = schema && meaning && fault(value, meaning, schema);
      if (remedy) problems.push({ path: ['disputes', index, 'value'], ...remedy });
    }
    return problems;
  },
};
