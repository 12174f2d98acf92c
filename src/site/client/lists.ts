import { holds } from '../facets.js';
import { bind } from './state.js';

/** What the pictures of a page draw, by the row that says the same. */
function marksById(): ReadonlyMap<string, readonly Element[]> {
  const marks = new Map<string, Element[]>();
  for (const mark of document.querySelectorAll<SVGElement>('svg [data-id]')) {
    const id = mark.dataset.id ?? '';
    marks.set(id, [...(marks.get(id) ?? []), mark]);
  }
  return marks;
}

/** Rows that have a value among those of a facet, for every facet that is chosen. */
function choose(form: HTMLFormElement): void {
  const all = form.nextElementSibling;
  const rows = [...(all?.querySelectorAll<HTMLElement>('li, tbody tr') ?? [])];
  const sections = all?.querySelectorAll<HTMLElement>('section') ?? [];
  const output = form.querySelector('output');
  for (const slider of form.querySelectorAll<HTMLInputElement>('input[data-of]')) {
    const select = form.elements.namedItem(slider.dataset.of ?? '');
    slider.addEventListener('input', () => {
      if (select instanceof HTMLSelectElement) select.value = slider.value;
    });
  }
  let marks: ReadonlyMap<string, readonly Element[]> | undefined;
  bind(form, (values) => {
    const chosen = Object.entries(values).filter(([, value]) => value !== '');
    let count = rows.length;
    // A page that opens with nothing chosen stands as it was written: no row is touched.
    if (chosen.length > 0 || marks !== undefined) {
      marks ??= marksById();
      for (const row of rows) {
        const isShown = chosen.every(([key, value]) => holds(row.dataset[key] ?? '', value));
        row.hidden = !isShown;
        // What gives way where another is believed.
        row.classList.toggle('adopted', (values.t ?? '') !== '' && holds(row.dataset.a ?? '', values.t ?? ''));
        // The picture shows what the table does.
        for (const mark of marks.get(row.id) ?? []) mark.classList.toggle('dim', !isShown);
        if (!isShown) count--;
      }
      for (const section of sections)
        section.hidden = section.querySelector(':is(li, tbody tr):not([hidden])') === null;
    }
    if (output !== null) output.value = `${String(count)} / ${String(rows.length)}`;
  });
}

/** The day that the address names; else today, or the next day of which anything is known. */
function day(form: HTMLFormElement): void {
  const select = form.querySelector('select');
  if (select === null) return;
  const sections = [...document.querySelectorAll<HTMLElement>('section.day')];
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  const today = `${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const known = sections.filter((section) => section.querySelector('li') !== null).map(({ id }) => id);
  if (location.hash === '') select.value = known.find((id) => id >= today) ?? known[0] ?? today;
  else if (!location.hash.includes('=')) select.value = location.hash.slice(1);
  bind(form, (values) => {
    for (const section of sections) section.hidden = values.day !== '' && section.id !== values.day;
  });
}

const DAY = 24 * 60 * 60 * 1000;

/** A picture and a table on one day of the life: a date to write, a slider to move, and what is known aloud. */
function onDate(form: HTMLFormElement): void {
  const [date, slider] = [
    form.querySelector<HTMLInputElement>('input[type=date]'),
    form.querySelector<HTMLInputElement>('input[type=range]'),
  ];
  const output = form.querySelector('output');
  if (date === null || slider === null || output === null) return;
  const first = Date.parse(date.min);
  slider.max = String((Date.parse(date.max) - first) / DAY);
  slider.addEventListener('input', () => {
    date.value = new Date(first + Number(slider.value) * DAY).toISOString().slice(0, 10);
  });
  const words = new Intl.DateTimeFormat(document.documentElement.lang === 'fr' ? 'fr' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  let isMoved = false;
  bind(form, ({ date: day = '' }) => {
    // Until a day is chosen, picture and table stand as they were written.
    isMoved ||= day !== '';
    if (!isMoved) return;
    if (day !== '') slider.value = String((Date.parse(day) - first) / DAY);
    slider.setAttribute('aria-valuetext', day === '' ? '–' : words.format(new Date(day)));
    const isNow = ({ dataset: { from = '', to = '' } }: HTMLElement | SVGElement): boolean => from <= day && day <= to;
    const here = new Set<string | undefined>();
    for (const mark of document.querySelectorAll<SVGElement>('svg [data-from]')) {
      mark.classList.toggle('dim', day !== '' && !isNow(mark));
      mark.classList.toggle('now', day !== '' && isNow(mark));
      if (mark.tagName === 'circle') mark.setAttribute('r', day !== '' && isNow(mark) ? '9' : '5');
      if (isNow(mark)) here.add(mark.dataset.at);
    }
    // Where he is now, the days that he spent there before and after would hide it.
    for (const mark of document.querySelectorAll<SVGElement>('svg circle[data-at]'))
      mark.classList.toggle('gone', day !== '' && !isNow(mark) && here.has(mark.dataset.at));
    // Places bear the names of the day.
    for (const label of document.querySelectorAll<SVGElement>('svg text[data-at]')) {
      label.classList.toggle('pale', day !== '' && !here.has(label.dataset.at));
      const names = (label.dataset.names ?? '').split('|').map((one) => [one.slice(0, 10), one.slice(11)] as const);
      const then = names.filter(([from]) => day !== '' && from <= day).at(-1) ?? names[0];
      if (then?.[1]) label.textContent = then[1];
    }
    const rows = [...document.querySelectorAll<HTMLTableRowElement>('tbody.rows tr[data-from]')];
    for (const row of rows) row.classList.toggle('now', day !== '' && isNow(row));
    const [row] = rows.filter((one) => day !== '' && isNow(one));
    const cells = row === undefined ? [] : [...row.cells].slice(1, 3).map(({ textContent }) => textContent);
    output.value = day === '' ? '' : `${words.format(new Date(day))}: ${cells.join(', ')}`;
  });
}

/** Makes lists choosable. */
export function lists(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form.facets')) {
    if (form.classList.contains('day-of-year')) day(form);
    else if (form.classList.contains('dated')) onDate(form);
    else choose(form);
  }
}
