import { collections, metaSchema, questionSchemas, redirectSchema, shared } from '../model/collections.js';
import { notesOf, shapeOf, unwrapped } from '../model/meta.js';
import { isObject } from '../values/paths.js';
import { parseDate } from '../values/edtf.js';
import { vocabularies } from '../generated/vocabularies.js';
import { vocabularySchema } from '../model/vocabulary.js';
import { z } from '../model/zod.js';
import { capitalized } from './json-schema.js';
import { pascal } from './terms.js';

/** Something that gets a name of its own in TypeScript. */
interface Declaration {
  name: string;
  about: string;
  schema: z.ZodTypeAny;
  /** The heading below which it stands. */
  section: string;
  /** A value of its kind, and the schema of the field that shows it. */
  example?: unknown;
  /** The type of its `id`, where it is a record of a collection. */
  ownId?: string;
}

/** Names that programs for browsers know otherwise, and what to import instead. */
const ALIASES: Readonly<Record<string, { alias: string; meets: string }>> = {
  Event: { alias: 'HistoricalEvent', meets: 'the `Event` of the DOM' },
};

const SHARED = 'What records share';

/** Characters of a line of documentation, its indentation aside. */
const WIDTH = 100;

const recordOf = (collection: string): string => collections.find(({ name }) => name === collection)?.record ?? '';

const isDate = (schema: z.ZodTypeAny): boolean => notesOf(schema).meaning?.is === 'date';

// ── Types ────────────────────────────────────────────────────────────────────────────────────────

const quoted = (text: string): string => (text.includes("'") ? JSON.stringify(text) : `'${text}'`);

const union = (values: readonly string[]): string => values.map(quoted).join(' | ');

/** The TypeScript type of a value. */
function typeOf(schema: z.ZodTypeAny, ownId = 'string'): string {
  const bare = unwrapped(schema);
  const { definition, keys, meaning, type } = notesOf(schema);
  if (type !== undefined) return type;
  if (meaning?.is === 'id') return ownId;
  if (meaning?.is === 'reference') return `${capitalized(recordOf(meaning.to))}Id`;
  if (meaning?.is === 'term') return pascal(meaning.of);
  if (bare instanceof z.ZodNullable) return `${typeOf(bare.unwrap() as z.ZodTypeAny)} | null`;
  if (bare instanceof z.ZodArray) {
    const item = typeOf(bare.element as z.ZodTypeAny);
    return `readonly ${/ [|] /.test(item) ? `(${item})` : item}[]`;
  }
  if (definition !== undefined && (bare instanceof z.ZodObject || bare instanceof z.ZodEnum)) return definition;
  if (keys !== undefined) return recordType(bare, keys);
  if (bare instanceof z.ZodEnum) return union(bare.options as string[]);
  if (bare instanceof z.ZodLiteral) return typeof bare.value === 'string' ? quoted(bare.value) : String(bare.value);
  if (bare instanceof z.ZodString) return 'string';
  if (bare instanceof z.ZodNumber) return 'number';
  if (bare instanceof z.ZodBoolean) return 'boolean';
  throw new Error(`The model holds something without a name that has no type here: ${schema.description ?? ''}`);
}

/** An object whose keys are a list of their own: the terms of a vocabulary, the collections. */
function recordType(schema: z.ZodTypeAny, keys: string): string {
  const [value, ...others] = Object.values(shapeOf(schema));
  if (!value || others.some((other) => typeOf(other) !== typeOf(value) || other.isOptional() !== value.isOptional())) {
    throw new Error(`The values below ${keys} have no type in common.`);
  }
  const record = `Record<${keys}, ${typeOf(value)}>`;
  return `Readonly<${value.isOptional() ? `Partial<${record}>` : record}>`;
}

// ── Documentation ────────────────────────────────────────────────────────────────────────────────

const article = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;

/** What a field says, and the vocabulary or the records that its values name. */
function description(schema: z.ZodTypeAny): string {
  const text = schema.description ?? '';
  const bare = unwrapped(schema);
  const isList = bare instanceof z.ZodArray;
  const { meaning } = notesOf(isList ? (bare.element as z.ZodTypeAny) : schema);
  if (meaning?.is === 'term') return `${text} Vocabulary: \`${meaning.of}\`.`;
  if (meaning?.is !== 'reference') return text;
  const ids = isList ? `ids of ${meaning.to}` : `the id of ${article(recordOf(meaning.to))}`;
  return text.replace(/\.(?= |$)/, `: ${ids}.`);
}

const isName = (key: string): boolean => /^[A-Za-z_$][\w$]*$/.test(key);

/** A value as it stands in code; dates within others are cut short. */
function literal(schema: z.ZodTypeAny, value: unknown, isWithin = true): string {
  const bare = unwrapped(schema);
  if (isDate(bare) && typeof value === 'string') {
    if (isWithin) return `{ edtf: ${quoted(value)}, … }`;
    const fields = Object.entries(parseDate(value)).map(([key, one]) => `${key}: ${plain(one)}`);
    return `{ ${fields.join(', ')} }`;
  }
  if (bare instanceof z.ZodArray && Array.isArray(value))
    return `[${value.map((item) => literal(bare.element as z.ZodTypeAny, item)).join(', ')}]`;
  if (bare instanceof z.ZodObject && isObject(value)) {
    const shape = shapeOf(bare);
    const fields = Object.entries(value).map(([key, one]) => {
      const field = shape[key];
      return `${isName(key) ? key : quoted(key)}: ${field ? literal(field, one) : plain(one)}`;
    });
    return `{ ${fields.join(', ')} }`;
  }
  return plain(value);
}

const plain = (value: unknown): string => (typeof value === 'string' ? quoted(value) : JSON.stringify(value));

/** Words in lines of a width. */
function wrapped(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}

/** A comment of documentation. What the data say cannot end it. */
function comment(text: string, examples: readonly string[], indent = ''): string {
  const tags = examples.map((example) => (example.length > WIDTH ? ['@example', example] : [`@example ${example}`]));
  const lines = [...wrapped(text, WIDTH - indent.length), ...tags.flat()].map((line) => line.replaceAll('*/', '*\\/'));
  return lines.length === 1
    ? `${indent}/** ${lines.join('')} */`
    : [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`), `${indent} */`].join('\n');
}

// ── Declarations ─────────────────────────────────────────────────────────────────────────────────

/** Everything in the model that has a name, each after what it is made of. */
function declarations(): Declaration[] {
  const found = new Map<string, Declaration>();
  const visit = (schema: z.ZodTypeAny, section: string, example: unknown): void => {
    const bare = unwrapped(schema);
    if (bare instanceof z.ZodNullable) visit(bare.unwrap() as z.ZodTypeAny, section, example);
    if (bare instanceof z.ZodArray) {
      visit(bare.element as z.ZodTypeAny, section, Array.isArray(example) ? example[0] : undefined);
    }
    const { definition, about } = notesOf(schema);
    const isNamed = definition !== undefined && about !== undefined;
    const known = isNamed ? found.get(definition) : undefined;
    if (known) {
      known.example ??= example;
      if (known.section !== section) known.section = SHARED;
    }
    if (bare instanceof z.ZodObject) {
      for (const field of Object.values(shapeOf(bare))) visit(field, section, notesOf(field).examples?.[0]);
    }
    if (isNamed && !known) found.set(definition, { name: definition, about, schema: bare, section, example });
  };
  for (const schema of shared) visit(schema, SHARED, undefined);
  for (const { name, record, description: about, schemas } of collections) {
    const section = capitalized(name);
    const type = capitalized(record);
    visit(schemas.published, section, undefined);
    found.set(type, { name: type, about, schema: schemas.published, section, ownId: `${type}Id` });
  }
  visit(redirectSchema, 'Redirects', undefined);
  visit(questionSchemas.published, 'Questions', undefined);
  visit(vocabularySchema, 'Vocabularies', undefined);
  visit(metaSchema, 'Meta', undefined);
  return [...found.values()];
}

/** Whether one declaration has all the fields of another: the very same, not merely alike. */
function isMoreThan(one: Declaration, other: Declaration): boolean {
  const [mine, theirs] = [shapeOf(one.schema), shapeOf(other.schema)];
  const keys = Object.keys(theirs);
  return keys.length < Object.keys(mine).length && keys.every((key) => mine[key] === theirs[key]);
}

/** What a declaration extends: the largest of those whose fields it has. */
function basesOf(one: Declaration, all: readonly Declaration[]): Declaration[] {
  const bases = all.filter(({ schema }) => schema instanceof z.ZodObject).filter((other) => isMoreThan(one, other));
  const keys = Object.keys(shapeOf(one.schema));
  const firstKey = ({ schema }: Declaration): number => keys.indexOf(Object.keys(shapeOf(schema))[0] ?? '');
  return bases
    .filter((base) => !bases.some((larger) => isMoreThan(larger, base)))
    .sort((a, b) => firstKey(a) - firstKey(b));
}

function interfaceText(one: Declaration, all: readonly Declaration[]): string {
  const bases = basesOf(one, all);
  const inherited = new Set(bases.flatMap(({ schema }) => Object.keys(shapeOf(schema))));
  const fields = Object.entries(shapeOf(one.schema)).filter(([key]) => !inherited.has(key));
  const { parameters } = notesOf(one.schema);
  const head = `export interface ${one.name}${parameters === undefined ? '' : `<${parameters}>`}`;
  const above = bases.length > 0 ? ` extends ${bases.map(({ name }) => name).join(', ')}` : '';
  const body = fields.map(([key, field]) => {
    const examples = (notesOf(field).examples ?? []).map((example) => literal(field, example));
    const optional = field.isOptional() ? '?' : '';
    return `${comment(description(field), examples, '  ')}\n  readonly ${key}${optional}: ${typeOf(field, one.ownId)};\n`;
  });
  return `${head}${above} {\n${body.join('')}}\n`;
}

/** A declaration as TypeScript. */
function declarationText(one: Declaration, all: readonly Declaration[]): string {
  const { name, schema, example } = one;
  const alias = Object.hasOwn(ALIASES, name) ? ALIASES[name] : undefined;
  const about = alias
    ? `${one.about} Where ${alias.meets} is in scope, import it as {@link ${alias.alias}}.`
    : one.about;
  const doc = comment(about, example === undefined ? [] : [literal(schema, example, false)]);
  const { keys } = notesOf(schema);
  const text =
    keys !== undefined
      ? `export type ${name} = ${recordType(schema, keys)};\n`
      : schema instanceof z.ZodEnum
        ? `export type ${name} = ${union(schema.options as string[])};\n`
        : interfaceText(one, all);
  const second = alias
    ? `\n/** {@link ${name}} under a name that does not meet ${alias.meets}. */\nexport type ${alias.alias} = ${name};\n`
    : '';
  return `${doc}\n${text}${second}`;
}

/** Those of the names that a text uses, documentation aside. */
function used(text: string, names: readonly string[]): string[] {
  const code = text.replaceAll(/\/\*\*[\s\S]*?\*\//g, '');
  const words = new Set(code.match(/\b[A-Z]\w*/g) ?? []);
  return names.filter((name) => words.has(name)).sort();
}

const imports = (names: readonly string[], from: string): string =>
  `import type {\n${names.map((name) => `  ${name},\n`).join('')}} from './${from}.js';\n`;

/**
 * The public interfaces as TypeScript: what the model says, for those who write programs. Interfaces
 * extend one another where their schemas share fields.
 */
export function interfaceModule(): string {
  const all = declarations();
  const sections = [SHARED, ...new Set(all.map(({ section }) => section).filter((section) => section !== SHARED))];
  const body = sections.map((section) => {
    const texts = all.filter((one) => one.section === section).map((one) => declarationText(one, all));
    return `// ── ${section} ${'─'.repeat(WIDTH - 6 - section.length)}\n\n${texts.join('\n')}`;
  });
  const records = collections.map(({ name, record }) => `  ${name}: ${capitalized(record)};\n`);
  const table = `/** What a record of each collection is. */\nexport interface RecordOf {\n${records.join('')}}\n`;
  const text = [...body, table].join('\n');
  const ids = collections.map(({ record }) => `${capitalized(record)}Id`);
  const terms = [...Object.keys(vocabularies).map(pascal), 'VocabularyName'];
  return [
    '// Generated by `npm run build` from src/model. Do not edit.\n',
    imports(used(text, ids), 'ids') + imports(used(text, terms), 'terms'),
    text,
  ].join('\n');
}
