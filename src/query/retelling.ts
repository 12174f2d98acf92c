import { forms } from '../generated/forms.js';
import type { DataRecord, Dispute, Locator } from '../types.js';
import { dateOf } from '../values/edtf.js';
import { own } from '../values/own.js';
import { isObject, isPosition, pathOf, pathText, type Step, valueAt } from '../values/paths.js';
import { citationsFor } from './provenance.js';
import type { Ranks } from './voices.js';

/** A value of a record that gave way to what a trusted source says. */
export interface Adoption extends Pick<Dispute, 'field' | 'verdict'> {
  /** What the record holds; `undefined` where it leaves the field out. */
  readonly from: unknown;
  /** What the trusted source says. */
  readonly to: unknown;
  /** The trusted sources that say so, and where. */
  readonly sources: readonly Locator[];
}

/** What a trusted source says otherwise, and could not be put in the place of what the record holds. */
export interface Remainder extends Pick<Dispute, 'field' | 'value' | 'verdict'> {
  /**
   * Why: it is said in words that the field cannot hold, or the trusted sources are divided.
   * @example 'words'
   */
  readonly because: 'words' | 'divided';
  /** The trusted sources that say so, and where. */
  readonly sources: readonly Locator[];
}

/** A record as another tells it. */
export interface Retelling<R extends DataRecord = DataRecord> {
  /**
   * The record with the values of those who are trusted. Its `sources` and `disputes` are those of the record as
   * published: ask `why` of that one.
   */
  readonly record: R;
  /** What gave way. */
  readonly adopted: readonly Adoption[];
  /**
   * The fields on which those who are trusted bear the record out against others.
   * @example ['born.place']
   */
  readonly upheld: readonly Dispute['field'][];
  /** What could not be adopted. */
  readonly left: readonly Remainder[];
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The value that a text stands for at a path; `undefined` where the field cannot hold it. */
function valueOf(text: string, path: readonly Step[], record: DataRecord): unknown {
  const last = path.at(-1);
  const isItem = last !== undefined && isPosition(last);
  const isThere = (step: Step, index: number): boolean =>
    !isPosition(step) || valueAt(record, path.slice(0, index + 1)) !== undefined;
  if (!path.every(isThere)) return undefined;
  const field = forms.get(pathText(path.filter((step) => !isPosition(step)))) ?? 'text';
  const form = isItem && field.endsWith('[]') ? field.slice(0, -'[]'.length) : field;
  switch (form) {
    case 'text':
      return text;
    case 'reference':
    case 'term':
      return ID.test(text) ? text : undefined;
    case 'number':
      return Number.isFinite(Number(text)) ? Number(text) : undefined;
    case 'date':
      return dateOf(text);
    default:
      return undefined;
  }
}

/** A copy of a value with another value at a path. A date loses the Old Style date that stood beside the old one. */
function withValue(whole: unknown, [step, ...rest]: readonly Step[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(whole))
    return (whole as readonly unknown[]).map((item, index) =>
      index === Number(step) ? withValue(item, rest, value) : item,
    );
  const { attested, ...others } = isObject(whole) ? whole : {};
  const keepsAttested = attested !== undefined && !(step === 'date' && rest.length === 0);
  return { ...others, ...(keepsAttested && { attested }), [step]: withValue(own(others, String(step)), rest, value) };
}

/** A record with the values of the disputes that believed sources support. */
export function retold<R extends DataRecord>(record: R, ranks: Ranks): Retelling<R> {
  let told: unknown = record;
  const adopted: Adoption[] = [];
  const borneOut: Dispute['field'][] = [];
  const left: Remainder[] = [];
  for (const field of new Set((record.disputes ?? []).map((dispute) => dispute.field))) {
    const disputes = (record.disputes ?? []).filter((dispute) => dispute.field === field);
    for (const rank of ranks) {
      const heard = disputes.flatMap((dispute) => {
        const sources = dispute.sources.filter(({ source }) => rank.has(source));
        return sources.length > 0 ? [{ ...dispute, sources }] : [];
      });
      // A source that contradicts the record here does not bear it out, though it may be cited for more than this.
      const contradicting = new Set(disputes.flatMap(({ sources }) => sources.map(({ source }) => source)));
      const upheld = citationsFor(record, field).some(({ source }) => rank.has(source) && !contradicting.has(source));
      if (heard.length === 0 && !upheld) continue;
      if (heard.length === 0) borneOut.push(field);
      for (const { value, verdict, sources } of heard) {
        const path = pathOf(field);
        const isDivided = upheld || heard.length > 1;
        const to = isDivided ? undefined : valueOf(value, path, record);
        if (to === undefined) {
          left.push({ field, value, verdict, because: isDivided ? 'divided' : 'words', sources });
          continue;
        }
        adopted.push({ field, from: valueAt(record, path), to, verdict, sources });
        told = withValue(told, path, to);
      }
      break;
    }
  }
  // Nothing but values of the forms that the fields have was put in.
  return { record: told as R, adopted, upheld: borneOut, left };
}
