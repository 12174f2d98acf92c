import type { Problem } from '../finding.js';
import type { RecordRule } from '../rule.js';

/**
 * Words by which a text turns from its matter to who reports it, or to what this dataset holds. Letters are those of
 * Latin: the classes of Unicode would take the engine longer to make ready than all the searching.
 */
const OF_SOURCES = {
  en: /\b(?:according to\b|(?:the|this|these|no|its|other|one|two) sources?\b|(?:notice|page|heading|catalogue|Maitron|encyclop(?:a|æ)?edia|article|account|report|note)s?(?: read)? (?:says?|gives?|names?|states?|counts?|dates?|seems?|reproduces?|has him|makes|thinks|does not|do not)\b|(?:not|nowhere) (?:given|named|recorded|said|stated)\b|(?:no|neither) [a-zÀ-ɏ ]{2,40} (?:is|are) (?:given|named)\b|names? (?:neither|no) (?:publisher|translator|year)\b|Known (?:only )?from the (?:catalogue|index|list)\b|not said outright\b|(?:known|recorded) here\b|(?:quoted|cited|listed) (?:by|in) (?!Serge)[a-zÀ-ɏ]+|named (?:and quoted )?(?:by|in) (?:an?|reviews?|the (?:article|notes?|Infogalactic))\b|(?:one|another|some) (?:accounts?|versions?)\b|Infogalactic\b|Internet Archive\b|at second hand\b)/i,
  fr: /(?<![a-zÀ-ɏ])(?:selon(?! que)(?![a-zÀ-ɏ])|d’après (?:un récit|une version|une note|les uns|la notice|l’article)(?![a-zÀ-ɏ])|(?:la|les|cette|ces|aucune|deux|autres) sources?(?![a-zÀ-ɏ])|(?:la notice|la page|le catalogue|le Maitron|l’encyclopédie|une version|un récit) (?:le |l’)?(?:dit|donne|nomme|compte|date|place|ne )|on ne dit pas|(?:connue? ici|au dire d|sans être dit)(?![a-zÀ-ɏ])|(?:cité|mentionné)e?s? (?:et citée? )?(?:par|dans) (?!Serge)(?:le|la|les|un|une|des|[a-zÀ-ɏ]))|n’est (?:pas )?(?:donnée?|nommée?|précisée?)(?![a-zÀ-ɏ])|Infogalactic|Internet Archive/i,
} as const;

export const summaryTellsTheWorld: RecordRule = {
  name: 'summary-tells-the-world',
  level: 'error',
  docs: 'A summary says what matters about a thing, not who says it or what was not found: that is in "sources", "disputes" and questions. Summaries of sources may.',
  checkRecord({ collection, data }) {
    if (collection === 'sources' || !('summary' in data) || data.summary === undefined) return undefined;
    const problems: Problem[] = [];
    for (const lang of ['en', 'fr'] as const) {
      const words = OF_SOURCES[lang].exec(data.summary[lang] ?? '')?.[0];
      if (words === undefined) continue;
      problems.push({
        path: ['summary', lang],
        message: `The summary speaks of its sources: “${words}”.`,
        hint: 'Say what is so; who says it stands in "sources", a rival account in "disputes", a gap in data/questions.yaml.',
      });
    }
    return problems;
  },
};
