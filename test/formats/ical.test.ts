import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/formats/format.js';
import { ical } from '../../src/formats/ical.js';
import type { EdtfDate } from '../../src/types.js';
import { output } from '../package/consumer.js';
import { readable } from './readable.js';
import { conformance } from './conformance.js';
import { real } from './datasets.js';

interface Entry {
  uid: string;
  start: string;
  end: string;
  rule: string;
  summary: string;
  description: string;
  location: string | null;
  point: number[] | null;
}

type Read = Record<string, Entry[]>;

const FILES = ['anniversaries.ics', 'anniversaires.ics'];

function byIcalJs(folder: string): Read {
  const entries = (text: string): Entry[] => {
    const calendar = ICAL.Component.fromString(text);
    return calendar.getAllSubcomponents('vevent').map((component) => {
      const one = (name: string) => component.getFirstPropertyValue(name);
      const geo = one('geo');
      return {
        uid: String(one('uid')),
        start: String(one('dtstart')),
        end: String(one('dtend')),
        rule: String(one('rrule')),
        summary: String(one('summary')),
        description: one('description') === null ? '' : String(one('description')),
        location: one('location') === null ? null : String(one('location')),
        point: Array.isArray(geo) ? (geo as number[]) : null,
      };
    });
  };
  return Object.fromEntries(FILES.map((file) => [file, entries(readFileSync(join(folder, file), 'utf8'))]));
}

const byPython = async (folder: string): Promise<Read> =>
  JSON.parse(
    await output('/usr/bin/python3', [fileURLToPath(new URL('read-ics.py', import.meta.url)), folder], folder),
  ) as Read;

const isDay = (date: EdtfDate | undefined): date is EdtfDate & { earliest: string } =>
  date?.precision === 'day' && !date.approximate && !date.uncertain;

const nextDay = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** Everything of which the records know the day, by the name that the calendar has to give it. */
function* days({ events, people, editions }: Dataset): Generator<[uid: string, day: string]> {
  for (const { id, date } of events) if (isDay(date)) yield [`events.${id}.date@serge-data`, date.earliest];
  for (const { id, born, died } of people) {
    if (isDay(born?.date)) yield [`people.${id}.born@serge-data`, born.date.earliest];
    if (isDay(died?.date)) yield [`people.${id}.died@serge-data`, died.date.earliest];
  }
  for (const { id, date, status } of editions) {
    if (isDay(date) && status === 'published') yield [`editions.${id}.date@serge-data`, date.earliest];
  }
}

function differences(read: Read, dataset: Dataset): string[] {
  const wanted = new Map(days(dataset));
  return FILES.flatMap((file) => {
    const entries = new Map((read[file] ?? []).map((entry) => [entry.uid, entry]));
    const starts = new Set([...entries.values()].map(({ start }) => start));
    return [
      ...[...entries.values()].flatMap(({ uid, start, end, rule }) => [
        ...(wanted.get(uid) === start ? [] : [`${uid} is on ${start}`]),
        ...(end === nextDay(start) ? [] : [`${uid} ends on ${end}`]),
        ...(rule === 'FREQ=YEARLY' ? [] : [`${uid} comes ${rule}`]),
      ]),
      // A death or a publication of which an event tells too is told once.
      ...[...wanted]
        .filter(
          ([uid, day]) =>
            !entries.has(uid) && !(starts.has(day) && !uid.endsWith('.born@serge-data') && !uid.startsWith('events.')),
        )
        .map(([uid]) => `${uid} is missing`),
      ...dataset.events.flatMap(({ id, label }) => {
        const entry = entries.get(`events.${id}.date@serge-data`);
        const title = file === 'anniversaires.ics' ? (label.fr ?? label.en) : label.en;
        return entry === undefined || entry.summary === `${title} (${entry.start.slice(0, 4)})`
          ? []
          : [`${id} is called ${entry.summary}`];
      }),
    ];
  });
}

const told = (read: Read, id: string): Entry[] =>
  FILES.flatMap((file) => read[file] ?? []).filter(({ uid }) => uid.split('.')[1] === id);

conformance<Read>({
  format: ical,
  readers: [
    { name: 'ical.js', read: byIcalJs },
    { name: 'icalendar', stranger: true, read: byPython },
  ],
  differences,
  plants: [
    {
      what: 'another day',
      file: 'anniversaries.ics',
      spoil: (text) => text.replace('DTSTART;VALUE=DATE:18901230', 'DTSTART;VALUE=DATE:18901229'),
    },
    {
      what: 'an end that is the day itself',
      file: 'anniversaries.ics',
      spoil: (text) => text.replace('DTEND;VALUE=DATE:18901231', 'DTEND;VALUE=DATE:18901230'),
    },
    {
      what: 'a title that is cut short by a comma',
      file: 'anniversaires.ics',
      spoil: (text) => text.replace('Arrestation de Serge', 'Arrestation'),
    },
    {
      what: 'a lost entry',
      file: 'anniversaires.ics',
      spoil: (text) => text.replace(/BEGIN:VEVENT[^]*?END:VEVENT\r\n/, ''),
    },
    {
      what: 'an entry without an end',
      file: 'anniversaries.ics',
      spoil: (text) => text.replace('END:VEVENT\r\nBEGIN:VEVENT', ''),
    },
  ],
  kept: {
    dispute: (read, { id, value }) =>
      told(read, id).some(({ description }) => description.includes(`${readable(value.value)} (`)),
    source: (read, { id, value }) => told(read, id).some(({ description }) => description.includes(value.at)),
    script: (read, { id, value }) => told(read, id).some(({ summary }) => summary.includes(value)),
    calendar: (read, { id, value }) => told(read, id).some(({ description }) => description.includes(value.date)),
  },
});

describe('a calendar', () => {
  const text = String(ical.write(real)['anniversaires.ics']);
  const lines = text.split('\r\n');

  test('has lines of at most 75 octets, each ended by CR and LF', () => {
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\ufffd]/);
    expect(lines.some((line) => line.startsWith(' ') && /[à-ÿ]/.test(line))).toBe(true);
  });

  test('has no entry twice', () => {
    const uids = lines.filter((line) => line.startsWith('UID:'));
    expect(uids.length).toBeGreaterThan(200);
    expect(new Set(uids).size).toBe(uids.length);
  });
});
