import { LineCounter, parseDocument } from 'yaml';

/** What is wrong in a file, and where. */
export interface FileFinding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The place in the record; empty for the record as a whole. */
  readonly path: string;
  readonly message: string;
}

/** A date as curators write it: the validators expect it with its bounds, as published. */
const EDTF = /^[[{]?[0-9X.,/?~%-]+[\]}]?$/;

/** What the records of a file are: what was said, else what its fields tell. */
function kindOf(value: unknown, path: string): string | undefined {
  const folder = /(?:^|[\\/])(works|editions|people|events|places|organizations|sources)[\\/][^\\/]*$/.exec(path)?.[1];
  const kinds: Readonly<Record<string, string>> = {
    ...{ works: 'work', editions: 'edition', people: 'person', events: 'event', places: 'place' },
    ...{ organizations: 'organization', sources: 'source' },
  };
  if (folder !== undefined) return kinds[folder];
  const has = (field: string): boolean => typeof value === 'object' && value !== null && Object.hasOwn(value, field);
  if (has('creators')) return 'work';
  if (has('contents')) return 'edition';
  if (has('label')) return 'event';
  if (has('grade')) return 'source';
  if (has('names')) return has('scope') ? 'person' : has('coordinates') || has('within') ? 'place' : undefined;
  return undefined;
}

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (here, step) =>
      typeof here === 'object' && here !== null && Object.hasOwn(here, step)
        ? (here as Record<string, unknown>)[step]
        : undefined,
    value,
  );

/** Everything wrong with the record in a file, YAML or JSON, in the published or the authored shape. */
export async function validated(file: string, text: string, as?: string): Promise<FileFinding[]> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', schema: 'core' });
  const finding = (offset: number, path: string, message: string): FileFinding => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, path, message };
  };
  if (document.errors.length > 0) {
    return document.errors.map(({ pos, message }) =>
      finding(pos[0], '', message.split('\n')[0]?.replace(/ at line .*$/, '') ?? message),
    );
  }
  const value: unknown = document.toJS();
  const validators = await import('../validate.js');
  const table = {
    work: validators.validateWork,
    edition: validators.validateEdition,
    person: validators.validatePerson,
    event: validators.validateEvent,
    place: validators.validatePlace,
    organization: validators.validateOrganization,
    source: validators.validateSource,
  };
  const kind = as ?? kindOf(value, file);
  if (kind === undefined || !Object.hasOwn(table, kind)) {
    return [finding(0, '', `What is it? Say so with --as ${Object.keys(table).join(', --as ')}.`)];
  }
  const result = table[kind as keyof typeof table](value);
  if (result.valid) return [];
  return result.errors.flatMap(({ path, message }) => {
    const steps = path === '' ? [] : path.split('.');
    const here = at(value, steps);
    if (
      message === 'The value should be an object.' &&
      ['string', 'number'].includes(typeof here) &&
      EDTF.test(String(here))
    )
      return [];
    const node = document.getIn(steps, true) as { range?: readonly number[] } | undefined;
    return [finding(node?.range?.[0] ?? 0, path, message)];
  });
}
