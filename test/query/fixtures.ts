import { parseDate } from '../../src/values/edtf.js';
import type { Citation, Edition, EdtfDate, Event, Person, PersonName, Source, Work } from '../../src/types.js';

/*
 * Small invented records. Their ids are in no union of the real data, hence the casts: the helpers are
 * tested on what they are given, whatever the data hold.
 */

/** An id of the kind that the place it stands in expects. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- inferred from what the call returns to
export const id = <Id extends string>(text: string): Id => text as Id;

export const date = (edtf: string): EdtfDate => parseDate(edtf);

export const cite = (source: string, at: string, ...supports: string[]): Citation => ({
  source: id(source),
  at,
  supports,
});

type Loose<R> = { [K in keyof R]?: R[K] };

export const work = (own: string, title: string, fields: Loose<Work> = {}): Work => ({
  id: id(own),
  kind: 'novel',
  title: { text: title, lang: 'fr' },
  creators: [{ person: id('ada'), role: 'author' }],
  status: 'published',
  sources: [cite('register', 'p. 1', 'title', 'creators', 'status')],
  ...fields,
});

export const edition = (
  own: string,
  title: string,
  works: string[],
  edtf: string,
  fields: Loose<Edition> = {},
): Edition => ({
  id: id(own),
  title: { text: title, lang: 'fr' },
  contents: works.map((one) => ({ work: id(one), kind: 'original', language: 'fr' })),
  kind: 'first',
  date: date(edtf),
  status: 'published',
  evidence: 'catalogue',
  sources: [cite('register', 'p. 2', 'title', 'contents', 'date', 'status')],
  ...fields,
});

export const person = (own: string, names: PersonName[], fields: Loose<Person> = {}): Person => ({
  id: id(own),
  names,
  scope: 'core',
  sources: [cite('register', 'p. 3', 'names')],
  ...fields,
});

export const event = (own: string, label: string, edtf: string, fields: Loose<Event> = {}): Event => ({
  id: id(own),
  kind: 'arrest',
  scope: 'life',
  label: { en: label },
  date: date(edtf),
  sources: [cite('register', 'p. 4', 'date')],
  ...fields,
});

export const source = (own: string, title: string, fields: Loose<Source> = {}): Source => ({
  id: id(own),
  kind: 'book',
  title: { text: title, lang: 'en' },
  grade: 'primary',
  ...fields,
});
