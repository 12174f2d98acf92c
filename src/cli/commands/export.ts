import { COLLECTIONS } from '../../generated/collections.js';
import { join } from 'node:path';
import type { Files, Selection } from '../../formats/index.js';
import type { Meta } from '../../types.js';
import { nearest } from '../../values/nearest.js';
import { own } from '../../values/own.js';
import { type Command, UsageError } from '../command.js';
import { collectionOf, load } from '../data.js';
import type { Options } from '../options.js';

/** The writers of formats, loaded by those who ask for them. */
const formats = () => import('../../formats/index.js');

/** The part of the dataset that was asked for; nothing for the whole. */
function selected({ collection, record, query, from, to }: Options): Selection | undefined {
  const selection: Selection = {
    ...(collection !== undefined && { collections: collection.map(collectionOf) }),
    ...(record !== undefined && { records: record }),
    ...(query !== undefined && { query }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
  return Object.keys(selection).length === 0 ? undefined : selection;
}

/** Of several files the one that says most of the collections that have records in it. */
function chiefOf(files: Files, { counts }: Meta): string {
  const names = Object.keys(files);
  const records = names.filter((name) => COLLECTIONS.some((one) => counts[one] > 0 && name.split('.')[0] === one));
  const size = (name: string): number => own(files, name)?.length ?? 0;
  return [...(records.length > 0 ? records : names)].sort((a, b) => size(b) - size(a))[0] ?? '';
}

export const exportCommand: Command = {
  usage: 'export --format <format>',
  about: 'the dataset, or a part of it, in another format: to the output, or into a folder',
  options: ['format', 'query', 'collection', 'record', 'from', 'to', 'file', 'out'],
  examples: [
    'export --format csl --query "conquered city" > serge.json',
    'export --format csv --collection editions --out serge/',
    'export --format ndjson --record works/ville-conquise',
    'export --format csv --file work_creators.csv',
  ],
  async more() {
    const all = (await formats()).formats;
    const width = Math.max(...all.map(({ name }) => name.length));
    return ['Formats', '', ...all.map(({ name, title, use }) => `  ${name.padEnd(width)}  ${title}: ${use}`)];
  },
  async answer({ options, io }) {
    const { exportAs, formats: all, select } = await formats();
    if (options.format === undefined) {
      throw new UsageError(`In which format? --format ${all.map(({ name }) => name).join(', ')}.`);
    }
    const data = await load();
    const selection = selected(options);
    const written = exportAs(all, data, options.format, selection);
    const names = Object.keys(written);
    const { file, out } = options;
    if (file !== undefined && !Object.hasOwn(written, file)) {
      const candidate = nearest(file, names);
      throw new UsageError(
        `${options.format} writes no file "${file}". ${candidate === undefined ? `It writes ${names.join(', ')}.` : `Did you mean "${candidate}"?`}`,
      );
    }
    const wanted = file === undefined ? names : [file];
    if (out !== undefined) {
      const paths = wanted.map((name) => join(out, name));
      for (const [index, name] of wanted.entries()) io.write(paths[index] ?? name, own(written, name) ?? '');
      return { lines: paths, json: paths };
    }
    const chief = file ?? chiefOf(written, selection === undefined ? data.meta : select(data, selection).meta);
    const content = own(written, chief) ?? '';
    return {
      lines: typeof content === 'string' ? [content.replace(/\n$/, '')] : content,
      json: Object.fromEntries(wanted.map((name) => [name, own(written, name)])),
      ...(options.json !== true &&
        wanted.length > 1 && {
          aside: `This is ${chief}, one of ${String(names.length)} files: --out <folder> writes them all, --file <name> another.`,
        }),
    };
  },
};
