import { type Happening, happeningsIn } from '../query/timeline-of.js';
import type { AttestedDate, DataRecord, Localized, PlaceId } from '../types.js';
import { dayNumber, dayOfNumber, isoDay } from '../values/calendar.js';
import type { Dataset, Files, Format } from './format.js';
import { iriOf } from './iri.js';
import { namesIn } from './names.js';
import { insteadOf } from './rivals.js';

type Language = keyof Localized;

/** How many octets a line may have before it is folded (RFC 5545, section 3.1). */
const OCTETS = 75;

/** How many octets a character has in UTF-8. */
const octetsOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);

/** A content line, folded by octets, never inside a character. */
function folded(line: string): string {
  let text = '';
  let from = 0;
  let room = OCTETS;
  for (let at = 0; at < line.length;) {
    const code = line.codePointAt(at) ?? 0;
    const size = octetsOf(code);
    if (size > room) {
      text += `${line.slice(from, at)}\r\n `;
      from = at;
      room = OCTETS - 1;
    }
    room -= size;
    at += code < 0x10000 ? 1 : 2;
  }
  return `${text}${line.slice(from)}\r\n`;
}

const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (letter) => `\\${letter}`).replaceAll(/\r?\n/g, String.raw`\n`);

const compact = (day: string): string => day.replaceAll('-', '');

/** The day after: where an event of a whole day ends. */
function dayAfter(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return isoDay(dayOfNumber(dayNumber({ year, month, day: date }) + 1));
}

/** What a record says of the day of a happening: the place, the Old Style date, and the field of the date. */
function detailsOf(
  { kind, record: { collection } }: Happening,
  record: DataRecord,
): {
  place?: PlaceId | undefined;
  attested?: AttestedDate | undefined;
  field: string;
} {
  if (collection === 'people' && 'names' in record) {
    const field = kind === 'birth' ? 'born' : 'died';
    const moment = field in record ? (record as { born?: object; died?: object })[field] : undefined;
    return { ...(moment as { place?: PlaceId; attested?: AttestedDate } | undefined), field };
  }
  const { places, attested } = record as { places?: readonly PlaceId[]; attested?: AttestedDate };
  return { ...(places?.length === 1 && { place: places[0] }), attested, field: 'date' };
}

const WORDS = {
  en: { oldStyle: 'Old Style', differ: 'Sources differ: also given as', source: 'Source' },
  fr: { oldStyle: 'ancien style', differ: 'Les sources diffèrent : aussi donné comme', source: 'Source' },
} as const;

/** Makes the entries of a calendar. */
function entryMaker(library: Dataset, lang: Language): (happening: Happening) => string {
  const names = namesIn(library);
  const places = new Map(library.places.map((place) => [place.id, place]));
  const records = new Map<string, DataRecord>(
    (['events', 'people', 'editions'] as const).flatMap((collection) =>
      library[collection].map((record) => [`${collection} ${record.id}`, record] as const),
    ),
  );
  const words = WORDS[lang];
  return (happening) => {
    const { kind, date, label, scope, record: ref } = happening;
    const record = records.get(`${ref.collection} ${ref.id}`);
    const day = date.earliest;
    if (record === undefined || day === null) return '';
    const { place: id, attested, field } = detailsOf(happening, record);
    const place = id === undefined ? undefined : places.get(id);
    const rivals = (record.disputes ?? []).filter(({ field: at }) => at === field || at === `${field}.date`);
    const cited = 'sources' in record ? record.sources : [];
    const sources = cited.filter(({ supports }) => supports.some((path) => path === field || path === `${field}.date`));
    const told = [
      record.summary?.[lang] ?? record.summary?.en,
      attested && `${words.oldStyle}: ${attested.date}`,
      ...rivals.map((rival) => `${words.differ} ${insteadOf(names, ref.collection, rival)} (${rival.verdict}).`),
      ...sources.map(({ source, at }) => `${words.source}: ${names.sources.get(source) ?? source}, ${at}`),
    ].filter((text) => text !== undefined);
    const lines = [
      'BEGIN:VEVENT',
      `UID:${ref.collection}.${ref.id}.${field}@serge-data`,
      // A time would make every build another; the standard asks for one.
      'DTSTAMP:19700101T000000Z',
      `DTSTART;VALUE=DATE:${compact(day)}`,
      `DTEND;VALUE=DATE:${compact(dayAfter(day))}`,
      'RRULE:FREQ=YEARLY',
      `SUMMARY;LANGUAGE=${label[lang] === undefined ? 'en' : lang}:${escaped(`${label[lang] ?? label.en} (${day.slice(0, 4)})`)}`,
      ...(told.length > 0 ? [`DESCRIPTION:${escaped(told.join('\n'))}`] : []),
      ...(id !== undefined ? [`LOCATION:${escaped(names.places.get(id) ?? id)}`] : []),
      ...(place?.coordinates ? [`GEO:${place.coordinates.latitude};${place.coordinates.longitude}`] : []),
      `CATEGORIES:${kind},${scope}`,
      `URL:${iriOf(ref.collection, ref.id)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ];
    return lines.map(folded).join('');
  };
}

/** Whether a date is a day for certain: others have no anniversary. */
const isSureDay = ({ date: { precision, approximate, uncertain } }: Pick<Happening, 'date'>): boolean =>
  precision === 'day' && !approximate && !uncertain;

/** A calendar in one language. */
function calendarOf(happenings: readonly Happening[], library: Dataset, lang: Language): string {
  const entry = entryMaker(library, lang);
  const head = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//serge-data//${library.meta.version}//${lang.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Victor Serge',
  ];
  return `${head.map(folded).join('')}${happenings.map(entry).join('')}${folded('END:VCALENDAR')}`;
}

/** Anniversaries of what is known to the day: events, births, deaths, publications; in English and French. */
export const ical: Format = {
  name: 'ical',
  title: 'iCalendar',
  use: 'phones and calendars: the anniversaries of what is known to the day',
  standard: 'https://www.rfc-editor.org/rfc/rfc5545',
  mediaType: 'text/calendar',
  delivery: 'release',
  collections: ['events', 'people', 'editions'],
  keeps: {
    uncertainty: 'nothing',
    dispute: 'part',
    source: 'part',
    script: 'part',
    translator: 'nothing',
    calendar: 'part',
  },
  write: (dataset: Dataset, library: Dataset = dataset): Files => {
    const told = new Set(
      (['events', 'people', 'editions'] as const).flatMap((collection) =>
        dataset[collection].map(({ id }) => `${collection} ${id}`),
      ),
    );
    const happenings = happeningsIn({
      works: new Map(library.works.map((work) => [work.id, work])),
      people: new Map(library.people.map((person) => [person.id, person])),
      editions: library.editions,
      // A death is told by its own day where the event that tells of it too is not known to the day.
      events: library.events.filter(isSureDay),
    }).filter((one) => isSureDay(one) && told.has(`${one.record.collection} ${one.record.id}`));
    return {
      'anniversaries.ics': calendarOf(happenings, library, 'en'),
      'anniversaires.ics': calendarOf(happenings, library, 'fr'),
    };
  },
};
