import type { Problem } from '../finding.js';
import type { RecordRule } from '../rule.js';

/** The language itself, whatever its script or region: `ru` for `ru-Latn`. */
const language = (tag: string): string => tag.split('-')[0] ?? tag;

export const titleIsInItsLanguage: RecordRule = {
  name: 'title-is-in-its-language',
  level: 'error',
  docs: 'A work stands under its original title, which is in a language it was written in, and an edition under its own; any other title says that it is translated or supplied. What we supply stands without brackets.',
  checkRecord({ collection, data }) {
    if (collection !== 'works' && collection !== 'editions') return undefined;
    const { title } = data as { title: { text: string; lang: string; kind?: string } };
    const problems: Problem[] = [];
    if (/^\[.*\]$/.test(title.text))
      problems.push({
        path: ['title', 'text'],
        message: 'The title is in brackets.',
        hint: 'Leave the brackets out; if the title is ours, say "kind: supplied".',
      });
    const languages =
      'contents' in data ? data.contents.map((content) => content.language) : 'languages' in data ? data.languages : [];
    if (title.kind !== undefined || !languages || languages.length === 0) return problems;
    if (languages.some((one) => language(one) === language(title.lang))) return problems;
    problems.push({
      path: ['title', 'lang'],
      message: `The title is in "${title.lang}", the text in ${[...new Set(languages)].join(', ')}.`,
      hint: 'Give the title that the text bears, or say "kind: translated" or "kind: supplied".',
    });
    return problems;
  },
};
