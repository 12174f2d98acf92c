import { EVENT_ID, getScalarValue, parseEvents } from 'js-yaml';
import { type Path, pathText, type Step } from '../values/paths.js';
import { readPlain } from './plain.js';

interface Place {
  key?: number;
  value: number;
}

/** Line and column (from 1) of an offset. Columns count characters, as editors do. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: Array.from(before.slice(start)).length + 1 };
}

/** The offset of every value in a document, and of its key, by written path: of a text in quotes, behind its quote. */
export function offsetsIn(source: string): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const value = readPlain(source, (path, value, key) => {
    places.set(path, key === undefined ? { value } : { value, key });
  });
  return value ? places : offsetsInStrictly(source);
}

/** The same with the strict reader alone, for tests that hold the two against each other. */
export function offsetsInStrictly(source: string): ReadonlyMap<string, Place> {
  const events = parseEvents(source, {});
  const places = new Map<string, Place>();
  interface Frame {
    path: Path;
    isMap: boolean;
    key?: { text: string; at: number };
    next: number;
  }
  const stack: Frame[] = [];
  let last = 0;
  const enter = (start: number): Path => {
    const frame = stack.at(-1);
    // An empty value is nowhere in the text: it takes the place of its key, or of what came before.
    const at = start >= 0 ? start : (frame?.key?.at ?? last);
    last = at;
    if (!frame) {
      places.set('', { value: at });
      return [];
    }
    const step: Step = frame.isMap ? (frame.key?.text ?? '') : frame.next++;
    const path = [...frame.path, step];
    places.set(pathText(path), { value: at, ...(frame.key && { key: frame.key.at }) });
    delete frame.key;
    return path;
  };
  for (const event of events) {
    if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) {
      stack.push({ path: enter(event.start), isMap: event.type === EVENT_ID.MAPPING, next: 0 });
    } else if (event.type === EVENT_ID.SCALAR) {
      const frame = stack.at(-1);
      if (frame?.isMap && !frame.key) frame.key = { text: getScalarValue(source, event), at: event.valueStart };
      else enter(event.valueStart);
    } else if (event.type === EVENT_ID.POP) {
      stack.pop();
    }
  }
  return places;
}

/** Where the values of a text stand: the offset of a value or of its key, or of what it lies in where it is not there. */
export type OffsetOf = (path: Path, atKey?: boolean) => number;

/** Where the values of a text of YAML stand. The text has been read, and is YAML. */
export function offsetsOf(source: string): OffsetOf {
  const places = offsetsIn(source);
  return (path, atKey = false) => {
    let place: Place | undefined;
    for (let steps = path; !place; steps = steps.slice(0, -1)) {
      place = places.get(pathText(steps));
      if (steps.length === 0) break;
    }
    return (atKey ? place?.key : undefined) ?? place?.value ?? 0;
  };
}
