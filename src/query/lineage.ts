import type {
  Certainty,
  Content,
  Edition,
  EditionStatus,
  EdtfDate,
  ManuscriptStage,
  OrganizationId,
  PersonId,
  RecordRef,
  Work,
  WorkId,
  WorkStatus,
} from '../types.js';
import { isInRange, localeOf } from '../values/languages.js';
import { known } from './by-id.js';
import { compareDates, firstDay } from './dates.js';
import { editionsIn } from './editions-of.js';
import { isPartial, isPrinted, isRevised, isTranslated, isUnprinted } from './traits.js';

/**
 * What stands in the lineage of a text: the work (LRM-E2), a stage in the life of its manuscript, a text in one
 * language and translation (LRM-E3, expression), or an edition (LRM-E4, manifestation).
 * @example 'text'
 */
export type LineageNodeKind = 'work' | 'stage' | 'text' | 'edition';

/** A point in the lineage of a text. */
export interface LineageNode {
  /**
   * Unique in its lineage.
   * @example 'works/ville-conquise#history.0'
   */
  readonly id: string;
  /** What it is. */
  readonly kind: LineageNodeKind;
  /** The record that tells of it: for a text, the first edition that has it. */
  readonly record: RecordRef;
  /** When: of a text, when it first appeared. Left out where it is not known. */
  readonly date?: EdtfDate;
  /** Of a stage: what became of the manuscript. Vocabulary: `manuscript-stage`. */
  readonly stage?: ManuscriptStage;
  /** Of texts and editions: the language (BCP 47). */
  readonly language?: string;
  /** Of texts: who translated it. */
  readonly translators?: readonly PersonId[];
  /** Of works and editions: whether it came out. Vocabularies: `work-status`, `edition-status`. */
  readonly status?: WorkStatus | EditionStatus;
  /** Of editions: the periodical in which it appeared. */
  readonly periodical?: OrganizationId;
  /** Given on editions that have only a part of the text, or a shortened one. */
  readonly partial?: true;
  /** Given on editions in which the work first appeared, as far as the dataset knows: surely, or one of several. */
  readonly first?: 'surely' | 'perhaps';
  /** Given only where it is not certain. */
  readonly certainty?: Certainty;
}

/**
 * How one point comes from another:
 * - `stage`: the next stage in the life of the manuscript;
 * - `original`: the text in the language in which it was written;
 * - `translation`: from the original language, or from a text that nobody names;
 * - `relay`: a translation of a translation;
 * - `revision`: the same text or edition, corrected or completed;
 * - `printing`: an edition of the text;
 * - `reprint`: an edition that repeats another;
 * - `part`: a larger work into which the work goes.
 * @example 'relay'
 */
export type LineageEdgeKind =
  'stage' | 'original' | 'translation' | 'relay' | 'revision' | 'printing' | 'reprint' | 'part';

/** A step in the lineage of a text, from what was first to what came of it. */
export interface LineageEdge {
  /** The id of the node that it comes from. The work itself, where nobody says from which of its texts. */
  readonly from: string;
  /** The id of the node that came of it. */
  readonly to: string;
  /** How. */
  readonly kind: LineageEdgeKind;
  /** Of translations: the language translated from, where somebody says so (BCP 47). */
  readonly language?: string;
  /** Given only where it is not certain. */
  readonly certainty?: Certainty;
}

/** The life of a text as a graph: what became of it, from the manuscript to the last reprint. */
export interface Lineage {
  /** The work. */
  readonly work: Work;
  /** The work, the stages of its manuscript in order, then texts and editions, the oldest first. */
  readonly nodes: readonly LineageNode[];
  /** The steps between them. */
  readonly edges: readonly LineageEdge[];
}

/** An edition with the work that was asked for, as it has it. */
interface Printing {
  readonly edition: Edition;
  readonly content: Content;
}

const printingsOf = (editions: readonly Edition[], work: WorkId): Printing[] =>
  editionsIn(editions, work).flatMap((edition) =>
    edition.contents.filter((content) => content.work === work).map((content) => ({ edition, content })),
  );

/** When a work first appeared, as far as the dataset knows. */
export interface FirstAppearance {
  /**
   * `known`: one edition is surely the first of those recorded. `contested`: the dates of several allow them to be.
   * `unrecorded`: it appeared, but no edition of it is recorded, in that language if one was given. `unpublished`: it
   * was never printed.
   * @example 'known'
   */
  readonly status: 'known' | 'contested' | 'unrecorded' | 'unpublished';
  /** The date: of the edition, or what the work itself says where no edition is recorded. */
  readonly date?: EdtfDate;
  /** The editions that may be the first, the likeliest first; in periodicals and of parts of the text too. */
  readonly editions: readonly Edition[];
}

/** When a work first appeared, by the editions that have it. */
function firstAmong(work: Work, printings: readonly Printing[], lang?: string): FirstAppearance {
  const printed = new Set(
    printings
      .filter(
        ({ edition, content }) =>
          isPrinted(edition.status) && (lang === undefined || isInRange(content.language, lang)),
      )
      .map(({ edition }) => edition),
  );
  const ends = [...printed].flatMap(({ date }) => date?.latest ?? []).sort();
  const limit = ends[0];
  // Of a date that is open at its beginning nothing says that it reaches further back; of no date, nothing at all.
  const first = [...printed].filter(({ date }) => {
    const day = date && firstDay(date);
    return limit === undefined || (typeof day === 'string' && day <= limit);
  });
  const [likeliest] = first;
  if (likeliest)
    return {
      status: first.length > 1 ? 'contested' : 'known',
      ...(likeliest.date && { date: likeliest.date }),
      editions: first,
    };
  const date = lang === undefined ? work.published?.date : undefined;
  const isUnpublished = work.published === undefined && isUnprinted(work.status);
  return { status: isUnpublished ? 'unpublished' : 'unrecorded', ...(date && { date }), editions: [] };
}

/** When a work first appeared in print, in any language or in those of a range. */
export function firstAppearanceOf(work: Work, editions: readonly Edition[], lang?: string): FirstAppearance {
  if (lang !== undefined) localeOf(lang);
  return firstAmong(work, printingsOf(editions, work.id), lang);
}

const nodeOfEdition = (id: Edition['id']): string => `editions/${id}`;

/** A text of a work, with the editions that have it, oldest first. */
interface TextOf {
  readonly id: string;
  readonly language: string;
  readonly translators: readonly PersonId[];
  readonly isTranslation: boolean;
  readonly isRevised: boolean;
  readonly printings: Printing[];
}

/** The texts of a work: one for the original in each language, one for each translation. */
function textsOf(work: Work, printings: readonly Printing[]): readonly TextOf[] {
  const byEdition = new Map(printings.map((printing) => [printing.edition.id, printing]));
  /** The printing whose text an edition repeats, where nobody says who translated it. */
  const repeated = (printing: Printing): Printing => {
    const parent = printing.edition.reprintOf === undefined ? undefined : byEdition.get(printing.edition.reprintOf);
    return parent && parent !== printing && parent.content.language === printing.content.language
      ? repeated(parent)
      : printing;
  };
  const texts = new Map<string, TextOf>();
  for (const printing of printings) {
    const { edition, content } = repeated(printing);
    const { kind, language, translators = [], translatedFrom } = content;
    const isForeign = work.languages !== undefined && !work.languages.includes(language);
    const isTranslation = isTranslated(kind) || translators.length > 0 || translatedFrom !== undefined || isForeign;
    const hand = !isTranslation ? 'original' : translators.length > 0 ? [...translators].sort().join('+') : edition.id;
    const id = `texts/${language}/${hand}${isRevised(kind) ? '/revised' : ''}`;
    const text = texts.get(id) ?? {
      id,
      language,
      translators,
      isTranslation,
      isRevised: isRevised(kind),
      printings: [],
    };
    text.printings.push(printing);
    texts.set(id, text);
  }
  return [...texts.values()];
}

/** The one item of a list; `undefined` where it has none or several. */
const only = <T>(items: readonly T[]): T | undefined => (items.length === 1 ? items[0] : undefined);

/** The step by which a text came to be: from the text that it revises or was translated from, as far as is told. */
function originOf(text: TextOf, texts: readonly TextOf[], work: Work): LineageEdge {
  const root = `works/${work.id}`;
  if (!text.isTranslation) return { from: root, to: text.id, kind: 'original' };
  const earlier = texts.filter(
    (other) =>
      !other.isRevised &&
      other.language === text.language &&
      compareDates(other.printings[0]?.edition.date, text.printings[0]?.edition.date) < 0 &&
      other.translators.some((translator) => text.translators.includes(translator)),
  );
  const revised = text.isRevised ? only(earlier) : undefined;
  if (revised) return { from: revised.id, to: text.id, kind: 'revision' };
  const languages = new Set(text.printings.flatMap(({ content }) => content.translatedFrom ?? []));
  const language = only([...languages]);
  if (language === undefined) return { from: root, to: text.id, kind: 'translation' };
  const source = only(texts.filter((other) => other.language === language && other !== text));
  const isRelay = work.languages !== undefined && !work.languages.includes(language);
  return { from: source?.id ?? root, to: text.id, kind: isRelay ? 'relay' : 'translation', language };
}

const certaintyOf = ({ certainty }: { readonly certainty?: Certainty }): { readonly certainty?: Certainty } =>
  certainty === undefined ? {} : { certainty };

/** The life of a text as a graph. */
export function lineageIn(works: ReadonlyMap<WorkId, Work>, editions: readonly Edition[], id: WorkId): Lineage {
  const work = known(works, id, 'works');
  const root = `works/${id}`;
  const record: RecordRef = { collection: 'works', id };
  const written = work.written?.date;
  const nodes: LineageNode[] = [
    { id: root, kind: 'work', record, ...(written && { date: written }), status: work.status },
  ];
  const edges: LineageEdge[] = [];

  let last = root;
  for (const [index, stage] of (work.history ?? []).entries()) {
    const node = `${root}#history.${String(index)}`;
    nodes.push({
      id: node,
      kind: 'stage',
      record,
      ...(stage.date && { date: stage.date }),
      stage: stage.stage,
      ...certaintyOf(stage),
    });
    edges.push({ from: last, to: node, kind: 'stage', ...certaintyOf(stage) });
    last = node;
  }

  for (const part of work.partOf ?? []) {
    const whole = works.get(part.work);
    if (!whole) continue;
    const node = `works/${whole.id}`;
    const date = whole.written?.date;
    nodes.push({
      id: node,
      kind: 'work',
      record: { collection: 'works', id: whole.id },
      ...(date && { date }),
      status: whole.status,
    });
    edges.push({ from: root, to: node, kind: 'part', ...certaintyOf(part) });
  }

  const printings = printingsOf(editions, id);
  const texts = textsOf(work, printings);
  const first = firstAmong(work, printings);
  const texted: LineageNode[] = texts.flatMap(({ id: node, language, translators, printings: own }) => {
    const [earliest] = own.filter(({ edition }) => isPrinted(edition.status));
    const teller = earliest ?? own[0];
    return teller === undefined
      ? []
      : [
          {
            id: node,
            kind: 'text',
            record: { collection: 'editions', id: teller.edition.id },
            ...(earliest?.edition.date && { date: earliest.edition.date }),
            language,
            ...(translators.length > 0 && { translators }),
          },
        ];
  });
  const printed = new Map<string, LineageNode>();
  for (const { edition, content } of printings) {
    const node = nodeOfEdition(edition.id);
    // An edition may have the text twice, in two languages: it is one edition, whole if any of them is.
    const isWhole = !isPartial(content.kind) || (printed.has(node) && printed.get(node)?.partial === undefined);
    printed.set(node, {
      id: node,
      kind: 'edition',
      record: { collection: 'editions', id: edition.id },
      ...(edition.date && { date: edition.date }),
      language: content.language,
      status: edition.status,
      ...(edition.appearedIn && { periodical: edition.appearedIn.periodical }),
      ...(!isWhole && { partial: true as const }),
      ...(first.editions.includes(edition) && {
        first: first.status === 'known' ? ('surely' as const) : ('perhaps' as const),
      }),
      ...certaintyOf(content),
    });
  }
  const byDate = (a: LineageNode, b: LineageNode): number => compareDates(a.date, b.date);
  nodes.push(...texted.sort(byDate), ...[...printed.values()].sort(byDate));

  for (const text of texts) {
    edges.push(originOf(text, texts, work));
    for (const { edition, content } of text.printings)
      edges.push({ from: text.id, to: nodeOfEdition(edition.id), kind: 'printing', ...certaintyOf(content) });
  }
  for (const edition of new Set(printings.map((one) => one.edition))) {
    const steps = [
      ['reprint', edition.reprintOf],
      ['revision', edition.revisionOf],
    ] as const;
    for (const [kind, parent] of steps) {
      if (parent !== undefined && printed.has(nodeOfEdition(parent)))
        edges.push({ from: nodeOfEdition(parent), to: nodeOfEdition(edition.id), kind });
    }
  }
  return { work, nodes, edges };
}
