/** The state of a page as its address holds it; an address that names a part of the page has none. */
export const state = (): URLSearchParams =>
  new URLSearchParams(location.hash.includes('=') ? location.hash.slice(1) : '');

/** Puts values into the address, so that what is shown can be linked to; empty ones are taken out. */
export function remember(values: Readonly<Record<string, string>>): void {
  const now = state();
  for (const [key, value] of Object.entries(values)) {
    if (value === '') now.delete(key);
    else now.set(key, value);
  }
  const text = now.toString();
  if (text !== state().toString())
    history.replaceState(null, '', text === '' ? location.pathname + location.search : `#${text}`);
  // The reader's choice stays when the language changes.
  for (const link of document.querySelectorAll<HTMLAnchorElement>('body > nav a[lang]')) link.hash = text;
}

/** The inputs of a form that have names. */
export const inputsOf = (form: HTMLFormElement): (HTMLInputElement | HTMLSelectElement)[] =>
  [...form.elements].filter(
    (element): element is HTMLInputElement | HTMLSelectElement =>
      (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) && element.name !== '',
  );

/** Fills a form from the address, shows it, and tells of every change and at once. */
export function bind(form: HTMLFormElement, show: (values: Readonly<Record<string, string>>) => void): void {
  const inputs = inputsOf(form);
  const told = (): void => {
    const values = Object.fromEntries(inputs.map((input) => [input.name, input.value]));
    show(values);
    remember(values);
  };
  const fill = (): void => {
    const now = state();
    for (const input of inputs) {
      const value = now.get(input.name);
      if (value !== null) input.value = value;
    }
  };
  form.hidden = false;
  fill();
  told();
  form.addEventListener('input', told);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  addEventListener('hashchange', () => {
    fill();
    told();
  });
}
