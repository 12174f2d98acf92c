import { FORMS, isOffered } from '../forms.js';
import { lists } from './lists.js';
import { remember, state } from './state.js';

/** Brings a script that stands beside the pages, once. */
const brought = new Map<string, Promise<void>>();
function bring(address: string): Promise<void> {
  const known =
    brought.get(address) ??
    new Promise<void>((resolve, reject) => {
      const script = document.createElement('script');
      script.src = address;
      script.onload = () => {
        resolve();
      };
      script.onerror = () => {
        reject(new Error(address));
      };
      document.head.append(script);
    });
  brought.set(address, known);
  return known;
}

/** Searches as the package does: its data come with the first letter. */
function search(form: HTMLFormElement): void {
  const [input, status, list] = [
    form.querySelector('input'),
    document.querySelector<HTMLElement>('[role=status]'),
    document.querySelector<HTMLElement>('.hits'),
  ];
  if (input === null || status === null || list === null) return;
  const names = (list.dataset.names ?? '').split(' ');
  const collections = ['works', 'editions', 'people', 'events', 'places', 'organizations', 'sources'];
  const run = async (): Promise<void> => {
    const text = input.value.trim();
    remember({ q: text });
    if (text === '') {
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    await bring(form.dataset.file ?? '');
    const { found } = await import('./search.js');
    if (input.value.trim() !== text) return;
    const { lang } = document.documentElement;
    const { all, shown } = found(text, lang);
    status.textContent = all === 0 ? (status.dataset.none ?? '') : `${String(all)} ${status.dataset.some ?? ''}`;
    list.replaceChildren(
      ...shown.map(({ collection, id, text: caption, lang: language, by }) => {
        const [item, link, small] = ['li', 'a', 'small'].map((name) => document.createElement(name)) as [
          HTMLElement,
          HTMLAnchorElement,
          HTMLElement,
        ];
        link.href = `${collection}/${id}.html`;
        link.textContent = caption;
        if (language !== lang) link.lang = language;
        small.textContent = ` ${names[collections.indexOf(collection)] ?? collection}${by === undefined ? '' : ` · ${by}`}`;
        item.append(link, small);
        return item;
      }),
    );
  };
  let timer = 0;
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), 120);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void run();
  });
  input.value = state().get('q') ?? new URLSearchParams(location.search).get('q') ?? '';
  if (input.value !== '') void run();
}

/** Leads from the page above both languages to the one that the reader's browser asks for. */
function lead(choices: HTMLElement): void {
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2));
  const links = [...choices.querySelectorAll('a')];
  const link = wanted.map((tag) => links.find(({ hreflang }) => hreflang === tag)).find((one) => one !== undefined);
  if (link !== undefined) location.replace(link.href);
}

/** Adds to the foot of a record the name under which it is cited, and the other forms in which it can be had. */
function forms(foot: HTMLElement): void {
  const link = foot.querySelector('a');
  const name = document.querySelector('h1')?.textContent;
  const [first, ...others] = FORMS;
  if (link === null) return;
  const [cited] = foot.childNodes;
  if (cited?.nodeType === Node.TEXT_NODE && name !== undefined)
    cited.textContent = (cited.textContent ?? '').replace(': ', () => `: ${name}. `);
  const [collection = ''] = link.href.split('/').slice(-2);
  for (const form of others) {
    if (!isOffered(form, collection)) continue;
    const other = document.createElement('a');
    other.href = link.href.replace(new RegExp(`${first.extension}$`), form.extension);
    other.textContent = form.name;
    foot.append(' ', other);
  }
}

lists();
for (const foot of document.querySelectorAll('footer')) forms(foot);
const [form, choices] = [
  document.querySelector<HTMLFormElement>('form.search'),
  document.querySelector<HTMLElement>('ul.languages'),
];
if (form !== null) search(form);
if (choices !== null) lead(choices);
