import { bind } from './state.js';

/** Rows that have a value among those of a facet, for every facet that is chosen. */
function choose(form: HTMLFormElement): void {
  const rows = [...(form.nextElementSibling?.querySelectorAll<HTMLElement>('li, tbody tr') ?? [])];
  const output = form.querySelector('output');
  for (const slider of form.querySelectorAll<HTMLInputElement>('input[data-of]')) {
    const select = form.elements.namedItem(slider.dataset.of ?? '');
    slider.addEventListener('input', () => {
      if (select instanceof HTMLSelectElement) select.value = slider.value;
    });
  }
  bind(form, (values) => {
    const chosen = Object.entries(values).filter(([, value]) => value !== '');
    let count = 0;
    for (const row of rows) {
      const isShown = chosen.every(([key, value]) => (row.dataset[key] ?? '').split(' ').includes(value));
      row.hidden = !isShown;
      // The picture shows what the table does.
      if (row.id !== '')
        for (const mark of document.querySelectorAll(`svg [data-id="${row.id}"]`))
          mark.classList.toggle('dim', !isShown);
      if (isShown) count++;
    }
    if (output !== null) output.value = `${String(count)} / ${String(rows.length)}`;
  });
}

/** The day of today, or that which the address names. */
function day(form: HTMLFormElement): void {
  const select = form.querySelector('select');
  if (select === null) return;
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  if (location.hash === '') select.value = `${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  else if (!location.hash.includes('=')) select.value = location.hash.slice(1);
  bind(form, (values) => {
    for (const section of document.querySelectorAll<HTMLElement>('section.day'))
      section.hidden = values.day !== '' && section.id !== values.day;
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
  bind(form, ({ date: day = '' }) => {
    if (day !== '') slider.value = String((Date.parse(day) - first) / DAY);
    slider.setAttribute('aria-valuetext', day === '' ? '–' : words.format(new Date(day)));
    const isNow = ({ dataset: { from = '', to = '' } }: HTMLElement | SVGElement): boolean => from <= day && day <= to;
    for (const mark of document.querySelectorAll<SVGElement>('svg [data-from]')) {
      mark.classList.toggle('dim', day !== '' && !isNow(mark));
      mark.classList.toggle('now', day !== '' && isNow(mark));
      mark.setAttribute('r', day !== '' && isNow(mark) ? '9' : '5');
    }
    const rows = [...document.querySelectorAll<HTMLTableRowElement>('tbody.rows tr')];
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
