import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { argumentsOf, called } from './called.js';

const all = Object.entries(commands);

/** The calls that the help of a command teaches; those that go on in a shell, as far as they are ours. */
const examples = all.flatMap(([name, { examples: calls }]) =>
  name === 'validate' ? [] : calls.map((call) => call.replace(/ [|>] .*$/, '')),
);

describe('every example of the help', () => {
  it.each(examples)('%s', async (call) => {
    const { code, out, err, files } = await called(argumentsOf(call));
    // Of some days no record speaks.
    expect(code, err).toBe(call === 'on-this-day' ? code : 0);
    if (code === 0) expect(out + Object.keys(files).join('')).not.toBe('');
    expect(out).not.toMatch(/\[object Object\]|undefined|NaN/);
  });

  it.each(examples.filter((call) => !call.includes('--out')))('%s --json', async (call) => {
    const { code, out } = await called([...argumentsOf(call), '--json']);
    expect(code).not.toBe(2);
    expect(() => JSON.parse(out) as unknown).not.toThrow();
  });
});

describe.each(all)('the help of %s', (name, { usage, about, options, examples: calls }) => {
  it('says how it is called, what it answers, and its options', async () => {
    const { code, out } = await called([name, '--help']);
    expect(code).toBe(0);
    expect(out).toContain(`serge-data ${usage}: ${about}`);
    for (const option of options) expect(out).toContain(`--${option}`);
    expect(usage.startsWith(name)).toBe(true);
    expect(calls.length).toBeGreaterThan(0);
    for (const call of calls) expect(out).toContain(call);
  });

  it('stands in the help of all', async () => {
    expect((await called(['--help'])).out).toContain(usage);
  });

  it('takes no option that is not in it', async () => {
    const other = ['limit', 'file', 'trust'].find((one) => !(options as readonly string[]).includes(one)) ?? '';
    const { code, err } = await called([name, 'x', `--${other}`, '1']);
    expect([code, err.startsWith(`"${name}" has no option --${other}. It has --`)]).toEqual([2, true]);
  });
});

describe('a call that cannot be answered', () => {
  it.each([
    ['fnid x', 'There is no command "fnid". Did you mean "find"?'],
    ['find --limt 3 x', 'There is no option "--limt". Did you mean "--limit"?'],
    ['constructor x', 'There is no command "constructor".'],
    ['find --toString x', 'There is no option "--toString".'],
    ['find --__proto__ x', 'There is no option "--__proto__".'],
    ['find x --limit', '"--limit" takes a value: --limit <number>.'],
    ['timeline --person --json', '"--person" takes a value: --person <person>.'],
    ['find x --json=yes', '"--json" takes no value.'],
    ['find x --limit none', '--limit takes a number of one or more.'],
    ['find x --collection pepole', 'There is no collection "pepole". Did you mean "people"?'],
    ['show zzzzqqq', 'No record is found by "zzzzqqq".'],
    ['why victor-serge', 'Which field of "victor-serge"? As in "serge-data why victor-serge born.date".'],
    ['whereabouts zzzzqqq 1915-06-01', 'No person is found by "zzzzqqq".'],
    ['whereabouts victor-serge 1915', '"1915" is no day. Write it as "1933-03-08".'],
    ['works victor-serge --role singer', 'A role of worksBy is one of "author"'],
    ['export --format cls', 'There is no format "cls". Did you mean "csl"?'],
    ['export --format csl --file edition.json', 'csl writes no file "edition.json". Did you mean "editions.json"?'],
    ['export', 'In which format? --format csv'],
    ['validate x.yaml --as wrok', '--as takes work, edition, person, event, place, organization, source, not "wrok".'],
  ])('%s', async (call, message) => {
    const { code, out, err } = await called(argumentsOf(call));
    expect([code, out]).toEqual([2, '']);
    expect(err.split('\n')).toHaveLength(1);
    expect(err).toContain(message);
  });
});

describe('show', () => {
  it('tells names, terms and languages in words, no ids', async () => {
    const { out } = await called(['show', 'works/ville-conquise']);
    expect(out).toContain('  creators: Victor Serge, author [1]');
    expect(out).toContain('  written: from 1930 to 1931, Saint Petersburg');
    expect(out).toContain('    Ciudad conquistada, translated title, Spanish');
    expect(out.replaceAll(/\(works\/ville-conquise\)/g, '')).not.toMatch(/victor-serge|saint-petersburg/);
    expect((await called(['show', 'works/ville-conquise', '--lang', 'fr'])).out).toContain('titre traduit, espagnol');
  });

  it('tells a record as another tells it', async () => {
    const { out } = await called(['show', 'victor-serge', '--trust', 'infogalactic-victor-serge']);
    expect(out).toContain('born: 30 December 1890, Brussels');
    expect(out).toContain('As told by infogalactic-victor-serge:\n');
    expect(out).toContain('  born.place: Brussels (Ixelles)');
  });

  it('follows a retired id to what became of it', async () => {
    const { redirects } = await import('../../src/index.js');
    const [{ collection, from } = { collection: 'works', from: '' }] = redirects;
    const { code, err } = await called(['show', `${collection}/${from}`]);
    expect([code, err]).toEqual([2, expect.stringMatching(/It (?:is now|was split|was removed)/)]);
  });
});

describe('whereabouts and encounters', () => {
  it('take names, and answer in the language of the reader', async () => {
    const { out } = await called(['whereabouts', 'Victor Serge', '1915-06-01', '--lang', 'fr']);
    expect(out).toMatch(/^Victor Serge, 1er juin 1915: certain – /);
    const met = await called(['encounters', 'Serge', 'Lenin', '--from', '1914', '--to', '1916', '--lang', 'fr']);
    expect(met.out).toContain('rencontre exclue');
    expect(met.out).toContain('1er janvier 1914 – 31 décembre 1916, en captivité');
  });
});

describe('export', () => {
  it('writes the file that holds what was asked, and says that there are more', async () => {
    const { code, out, err } = await called(['export', '-f', 'csl', '-q', 'conquered city']);
    expect(code).toBe(0);
    expect((JSON.parse(out) as { id: string }[]).map(({ id }) => id)).toContain('conquered-city-doubleday-1975');
    expect(err).toMatch(
      /^This is editions\.json, one of \d files: --out <folder> writes them all, --file <name> another\.$/,
    );
    const csv = await called(['export', '-f', 'csv', '--collection', 'people']);
    expect(csv.err).toContain('people.csv');
    expect(csv.out).toContain('victor-serge');
  });

  it('writes all files into a folder', async () => {
    const { out, files } = await called(['export', '-f', 'csl', '--record', 'works/ville-conquise', '-o', 'here']);
    expect(out.split('\n')).toEqual(Object.keys(files));
    expect(Object.keys(files)).toContain('here/editions.json');
  });
});
