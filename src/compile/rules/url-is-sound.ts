import { isIPv4 } from 'node:net';
import { domainToUnicode } from 'node:url';
import type { Problem } from '../finding.js';
import type { TextRule } from '../rule.js';

type Fault = Pick<Problem, 'message' | 'hint'>;

/** An address of which only the host can be wrong: most are, and need no closer look. */
const PLAIN = /^https?:\/\/((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,})(?:\/(?:[\w/.~+-]*[\w/~+-])?)?$/;

function isPlain(text: string): boolean {
  const host = PLAIN.exec(text)?.[1];
  return host !== undefined && !RESERVED.test(host) && !host.includes('xn--');
}

/** What is wrong with a web address, or `undefined`. */
function fault(text: string): Fault | undefined {
  const wrong = (message: string, hint = 'Copy the address anew from the browser.'): Fault => ({ message, hint });
  if (/^https?:\/\/https?:/i.test(text))
    return wrong(`"${text}" begins twice.`, `Write "${text.replace(/^https?:\/\//i, '')}".`);
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return wrong(`"${text}" is no address that a browser opens.`);
  }
  const { hostname, username, password, port, protocol } = url;
  if (username !== '' || password !== '') return wrong('The address holds a name or password.', 'Leave them out.');
  const [, written = ''] = /^https?:\/\/(?:[^@/?#]*@)?([^/?#]*?)(?::\d*)?(?:[/?#]|$)/i.exec(text) ?? [];
  if (written.toLowerCase() !== hostname && written.toLowerCase() !== domainToUnicode(hostname))
    return wrong(`Browsers take "${text}" for "${url.href}".`, `Write "${url.href}".`);
  if (isIPv4(hostname) ? isPrivate(hostname) : RESERVED.test(hostname))
    return wrong(`"${hostname}" is reserved: nothing on the web is found there.`);
  if (!/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)$/.test(hostname) && !isIPv4(hostname))
    return wrong(`"${hostname}" is no host on the web.`);
  if (looksLikeAnother(hostname))
    return wrong(`The host "${domainToUnicode(hostname)}" mixes scripts: it may look like another.`);
  if (/^https?:\/\/[^/?#]*:/i.test(text) && port === '')
    return wrong(`The address names the port that ${protocol.slice(0, -1)} has anyway.`, `Write "${url.href}".`);
  if (port !== '' && Number(port) < 1024) return wrong(`Browsers open no page at the port ${port}.`);
  const [escape] = /%(?![0-9a-f]{2}).{0,2}/i.exec(text) ?? [];
  if (escape !== undefined) return wrong(`"${escape}" is no character: a percent sign is written "%25".`);
  const [tracking] = TRACKING.exec(text) ?? [];
  if (tracking !== undefined)
    return wrong(`"${tracking.slice(1)}" tells who followed the link, not what was read.`, 'Leave it out.');
  const [session] = SESSION.exec(text) ?? [];
  if (session !== undefined)
    return wrong(`"${session.slice(1)}" belongs to one visit: nobody else opens it.`, 'Leave it out.');
  if (RESULTS.test(text))
    return wrong('A page of results is made anew for each who asks.', 'Give the address of the page that was found.');
  if (text.endsWith('#')) return wrong('The address ends in an empty fragment.', 'Leave "#" out.');
  if (/[)\]}>"'»”,;.]$/.test(text) && !balanced(text) && !/\.[A-Z]\.$/.test(text))
    return wrong(`The address ends in "${text.slice(-1)}".`, 'Leave out what belongs to the sentence around it.');
  return undefined;
}

/** Hosts for examples, tests and networks at home (RFC 2606, RFC 6761, RFC 6762). */
const RESERVED = /(?:^|\.)(?:example\.(?:com|net|org)|example|test|invalid|localhost|local|internal|lan|home\.arpa)$/;

/** Whether a number is of a network at home (RFC 1918), or of the machine itself. */
const isPrivate = (address: string): boolean =>
  /^(?:0|10|127)\.|^192\.168\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\./.test(address);

/** What those who spread a link add to it. */
const TRACKING = /[?&](?:utm_\w+|fbclid|gclid|yclid|mc_[ce]id|srsltid)=[^&#]*/i;

/** What a server adds to know a visitor again. */
const SESSION = /[?&;](?:phpsessid|jsessionid|aspsessionid\w*|session_?id)=[^&;#]*/i;

/** Where engines show what they found. */
const RESULTS =
  /^https?:\/\/(?:www\.)?(?:google\.\w+(?:\.\w+)?|bing\.com|duckduckgo\.com|search\.yahoo\.com|yandex\.\w+)\/(?:search)?\/?\?/i;

/** Whether a host of other than ASCII letters has parts of several scripts, as its ending tells them. */
function looksLikeAnother(hostname: string): boolean {
  if (!hostname.includes('xn--')) return false;
  const labels = domainToUnicode(hostname).split('.');
  const ending = labels.at(-1) ?? '';
  return labels.some((label) => {
    const scripts = SCRIPTS.filter((script) => script.test(label));
    return scripts.length > 1 || (scripts.length === 1 && scripts[0] !== LATIN && !scripts[0]?.test(ending));
  });
}

const LATIN = /\p{Script=Latin}/u;
const SCRIPTS = [LATIN, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u, /\p{Script=Han}/u];

/** Whether an address ends in a bracket that it opens itself, as those of Wikipedia do. */
const balanced = (text: string): boolean => text.endsWith(')') && text.split('(').length === text.split(')').length;

export const urlIsSound: TextRule = {
  name: 'url-is-sound',
  level: 'error',
  exceptions: Object.fromEntries(
    ['wikipedia-ru-kropotkin-copy', 'xn-stasova', 'znaimo-ru-dan'].map((id) => [
      `sources/${id}`,
      'A mirror that bears its Russian name under the ending of the Soviet Union.',
    ]),
  ),
  docs: 'Web addresses are such as a browser opens, without credentials, doubled beginnings, look-alike or reserved hosts, marks of tracking or of one visit, results of a search or the punctuation of a sentence.',
  means: ['url'],
  checkText: (url) => (isPlain(url) ? undefined : fault(url)),
};
