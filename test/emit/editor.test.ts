/* What an editor says of a record: the language server that editors run, driven as they drive it. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../src/compile/files.js';
import { refreshEditorSchemas } from '../../src/emit/editor.js';
import { template } from '../../src/curate/template.js';

/** Time to start the server and load a schema, on a busy machine. */
const SLOW = 120_000;

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number } };
}

/** A client of the language server, over its standard streams (Language Server Protocol 3.17). */
function client() {
  const program = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server');
  const server = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting: { accepts: (message: Message) => boolean; take: (message: Message) => void }[] = [];
  const send = (message: object): void => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${String(Buffer.byteLength(text))}\r\n\r\n${text}`);
  };
  let unread = Buffer.alloc(0);
  server.stdout.on('data', (chunk: Buffer) => {
    unread = Buffer.concat([unread, chunk]);
    for (;;) {
      const [header, length] = /^Content-Length: (\d+)\r\n(?:.*\r\n)*?\r\n/.exec(unread.toString('latin1')) ?? [];
      if (header === undefined || unread.length < header.length + Number(length)) return;
      const message = JSON.parse(unread.toString('utf8', header.length, header.length + Number(length))) as Message;
      unread = unread.subarray(header.length + Number(length));
      // What the server asks of the client, it can do without.
      if (message.method !== undefined && message.id !== undefined) send({ id: message.id, result: null });
      const index = waiting.findIndex(({ accepts }) => accepts(message));
      if (index >= 0) waiting.splice(index, 1)[0]?.take(message);
    }
  });
  const next = (accepts: (message: Message) => boolean): Promise<Message> =>
    new Promise((take) => waiting.push({ accepts, take }));
  let last = 0;
  const request = async (method: string, params: object): Promise<unknown> => {
    const id = ++last;
    const answer = next((message) => message.id === id && message.method === undefined);
    send({ id, method, params });
    return (await answer).result;
  };
  return { send, next, request, end: () => server.kill() };
}

const uri = (name: string): string => pathToFileURL(join(ROOT, 'data/people', name)).href;

const modeline = template('people', 'a').split('\n')[0] ?? '';

describe('in the editor', () => {
  let editor: ReturnType<typeof client>;
  beforeAll(async () => {
    refreshEditorSchemas(ROOT);
    editor = client();
    await editor.request('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(ROOT).href,
      capabilities: { textDocument: { completion: { completionItem: {} }, publishDiagnostics: {} } },
    });
    editor.send({ method: 'initialized', params: {} });
    const yaml = { validate: true, completion: true, schemaStore: { enable: false } };
    editor.send({ method: 'workspace/didChangeConfiguration', params: { settings: { yaml } } });
  }, SLOW);
  afterAll(() => {
    editor.end();
  });

  const open = (name: string, lines: readonly string[]): void => {
    const text = [modeline, ...lines, ''].join('\n');
    editor.send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri: uri(name), languageId: 'yaml', version: 1, text } },
    });
  };

  /** What is marked in a record, by line, the first being that after the line that names the schema. */
  async function marked(name: string, lines: readonly string[]): Promise<string[]> {
    const told = editor.next(
      ({ method, params }) =>
        method === 'textDocument/publishDiagnostics' && (params as { uri: string }).uri === uri(name),
    );
    open(name, lines);
    const { diagnostics } = (await told).params as { diagnostics: Diagnostic[] };
    return diagnostics.map(({ message, range }) => `${String(range.start.line)} ${message.split('\n')[0] ?? ''}`);
  }

  const record = (born: string, person: string): string[] => [
    'id: a',
    'names: [{ text: A, lang: fr, kind: usual, preferred: true }]',
    'scope: context',
    `born: ${born}`,
    `relations: [{ person: ${person}, kind: friend-of }]`,
    'sources: [{ source: maitron-50075, at: p. 1, supports: [names] }]',
  ];

  it(
    'a record in order is not marked',
    async () => {
      expect(await marked('good.yaml', record('{ date: 1890-12-30, place: ixelles }', 'victor-serge'))).toEqual([]);
      expect(await marked('year.yaml', record('{ date: 1890 }', 'victor-serge'))).toEqual([]);
    },
    SLOW,
  );

  it(
    'a bad date is marked with words, and not with a pattern',
    async () => {
      const [found, ...others] = await marked('date.yaml', record('{ date: spring 1930 }', 'victor-serge'));
      expect(others).toEqual([]);
      expect(found).toMatch(/^4 No date\. Write "1933"/);
    },
    SLOW,
  );

  it(
    'an id that no record has is marked',
    async () => {
      const found = await marked('id.yaml', record('{ place: Leningrad }', 'victor-sergue'));
      expect(found.map((one) => one.split(' ')[0])).toEqual(['4', '5']);
      expect(found.join()).not.toContain('[a-z0-9]');
    },
    SLOW,
  );

  it(
    'ids are completed',
    async () => {
      const lines = [...record('{ date: 1890 }', 'victor-serge').slice(0, 4), 'relations:', '  - person: victor-s'];
      open('completion.yaml', lines);
      const position = { line: lines.length, character: (lines.at(-1) ?? '').length };
      const answer = await editor.request('textDocument/completion', {
        textDocument: { uri: uri('completion.yaml') },
        position,
      });
      const items = (answer as { items: { label: string }[] }).items.map(({ label }) => label);
      expect(items).toEqual(expect.arrayContaining(['victor-serge', 'leon-trotsky']));
    },
    SLOW,
  );
});
