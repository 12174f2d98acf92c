import { bind } from './state.js';

/** Rows that have a value among those of a facet, for every facet that is chosen. */
function choose(form: HTMLFormElement): void {
  const rows = [...(form.nextElementSibling?.querySelectorAll<HTMLElement>('li, tbody tr') ?? [])];
  const output = form.querySelector('output');
  bind(form, (values) => {
    const chosen = Object.entries(values).filter(([, value]) => value !== '');
    let count = 0;
    for (const row of rows) {
      const isShown = chosen.every(([key, value]) => (row.dataset[key] ?? '').split(' ').includes(value));
      row.hidden = !isShown;
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

/** Makes lists choosable. */
export function lists(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form.facets')) {
    if (form.classList.contains('day-of-year')) day(form);
    else if (!form.classList.contains('view')) choose(form);
  }
}
