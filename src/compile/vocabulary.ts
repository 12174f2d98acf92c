import { typed } from '../model/meta.js';
import { soundly } from '../model/reader.js';
import { TRAITS, type Vocabulary, vocabularySchema } from '../model/vocabulary.js';
import type { Document } from './document.js';
import type { Finding } from './finding.js';
import type { Reading } from './record.js';
import { own } from '../values/own.js';

/** The regular expression a text holds, or `null` where it holds none. */
function expressionOf(text: string): RegExp | null {
  try {
    return new RegExp(text, 'u');
  } catch {
    return null;
  }
}

/** Reads a vocabulary, and proves that its terms are unique and point at one another. */
export function vocabularyOf(document: Document): { vocabulary?: Vocabulary; reading: Reading; findings: Finding[] } {
  const sound = soundly(vocabularySchema, document.value) as Vocabulary | undefined;
  const data = sound ?? typed(vocabularySchema, document.value);
  const result = sound ? ({ success: true, data: sound } as const) : vocabularySchema.safeParse(data);
  const reading = { document, schema: vocabularySchema, data, isSound: result.success };
  const fault = (path: (string | number)[], message: string, hint?: string): Finding =>
    document.finding('vocabulary', 'error', { path, message, ...(hint !== undefined && { hint }) });
  if (!result.success) {
    return {
      reading,
      findings: result.error.issues.map((issue) =>
        fault(issue.path, `"${issue.path.join('.')}": ${issue.message}.`, 'See the other files of data/vocabularies.'),
      ),
    };
  }
  const vocabulary = result.data;
  const findings: Finding[] = [];
  const name = document.file.slice(document.file.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
  if (vocabulary.id !== name)
    findings.push(fault(['id'], `The id "${vocabulary.id}" differs from the name of the file.`));
  const terms = new Map(vocabulary.terms.map((term) => [term.id, term]));
  const { every = [], some = [] } = own(TRAITS, vocabulary.id) ?? {};
  const allowed: readonly string[] = [...every, ...some];
  vocabulary.terms.forEach((term, index) => {
    if (terms.get(term.id) !== term)
      findings.push(fault(['terms', index, 'id'], `The term "${term.id}" stands twice.`));
    const traits = Object.keys(term.traits ?? {});
    for (const trait of traits.filter((one) => !allowed.includes(one))) {
      findings.push(
        fault(
          ['terms', index, 'traits', trait],
          `Terms of "${vocabulary.id}" have no trait "${trait}".`,
          allowed.length === 0 ? 'Leave it out.' : `Their traits are ${allowed.join(', ')}.`,
        ),
      );
    }
    for (const trait of every.filter((one) => !traits.includes(one)))
      findings.push(fault(['terms', index], `The term "${term.id}" does not say "${trait}".`, `Add "traits".`));
    const pattern = term.pattern === undefined ? undefined : expressionOf(term.pattern);
    if (pattern === null)
      findings.push(
        fault(
          ['terms', index, 'pattern'],
          `"${term.pattern ?? ''}" is no regular expression.`,
          'Mend it, or leave it out.',
        ),
      );
    if (term.example !== undefined && pattern && !pattern.test(term.example))
      findings.push(fault(['terms', index, 'example'], `"${term.example}" does not match ${pattern.source}.`));
    if (term.broader !== undefined && !terms.has(term.broader))
      findings.push(fault(['terms', index, 'broader'], `There is no term "${term.broader}".`));
    if (term.inverse !== undefined && terms.get(term.inverse)?.inverse !== term.id) {
      findings.push(
        fault(
          ['terms', index, 'inverse'],
          `The inverse "${term.inverse}" does not name "${term.id}" as its own inverse.`,
        ),
      );
    }
  });
  return { vocabulary, reading, findings };
}
