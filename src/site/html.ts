/** Markup: text that may stand in a page as it is. Only {@link markup} and {@link jsonScript} make it. */
export class Html {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

/** What may stand in a template: markup as it is, text and numbers escaped, lists one after the other; nothing for what is missing. */
export type Part = Html | string | number | undefined | false | readonly Part[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

function markupOf(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.toString();
  if (typeof part === 'string') return escaped(part);
  return typeof part === 'number' ? String(part) : part.map(markupOf).join('');
}

const layouts = new WeakMap<TemplateStringsArray, readonly string[]>();

/** The fixed parts of a template without its line breaks, which lay out code and not pages. */
function fixedParts(strings: TemplateStringsArray): readonly string[] {
  const fixed = layouts.get(strings) ?? strings.map((string) => string.replaceAll(/\s*\n\s*/g, ''));
  layouts.set(strings, fixed);
  return fixed;
}

/**
 * A piece of a page. Whatever is put into it is escaped, but for pieces made in the same way: no text of a
 * record can become markup. Line breaks in the template are left out.
 * @example
 * markup`<b>${'<script>'}</b>`.toString() // '<b>&lt;script&gt;</b>'
 */
export const markup = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(fixedParts(strings).reduce((text, string, index) => text + markupOf(parts[index - 1]) + string));

/** Parts one after the other, with something between. */
export const joined = (parts: readonly Part[], between: Part): Part =>
  parts.map((part, index) => (index === 0 ? part : [between, part]));

/** Above so many items a list is laid out only when a reader comes near it. */
const LONG = 20;

/** Signs in a line of a narrow phone. */
const NARROW = 32;

/**
 * A list. A long one tells how many lines its items take on a phone, so that its place can be kept until it is laid
 * out; never too few, or what has not been laid out would lie on what follows.
 */
export function listOf(name: 'ul' | 'ol', className: 'dated' | 'notes' | undefined, items: readonly Html[]): Html {
  const linesOf = (item: Html): number => Math.ceil(item.toString().replaceAll(/<[^>]*>/g, '').length / NARROW);
  const lines = items.length > LONG && items.reduce((sum, item) => sum + linesOf(item), 0);
  const attributes = [className && markup` class="${className}"`, lines !== false && markup` data-lines="${lines}"`];
  return name === 'ul' ? markup`<ul${attributes}>${items}</ul>` : markup`<ol${attributes}>${items}</ol>`;
}

/** Data for scripts and harvesters: no text in it can end the element. */
export const jsonScript = (type: string, value: unknown): Html =>
  markup`<script type="${type}">${new Html(JSON.stringify(value).replaceAll('<', String.raw`\u003c`))}</script>`;

/** Tags that HTML lets be left out, and quotes around attributes that need none. */
const SUPERFLUOUS =
  /<\/p>(?=<(?:div|dl|figure|footer|form|h[1-6]|main|nav|ol|p|section|table|ul)[ >])|<\/(?:li|dt|dd|tr|td|th|thead|tbody|option|head|body|html)>|<(?:head|body)>|(?<==)"([\w./#:-]+)"(?=[ >])/g;

/** A whole page in as few bytes as HTML allows without another meaning: over all pages a sixth. */
export const compact = (page: Html): string =>
  page.toString().replaceAll(SUPERFLUOUS, (_, bare: string | undefined) => bare ?? '');
