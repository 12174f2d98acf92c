import { expect, it } from 'vitest';
import { urlIsSound as rule } from '../../../src/compile/rules/url-is-sound.js';
import { dataset } from '../../fixtures/dataset.js';
import { brieflyFoundBy, source } from '../../fixtures/files.js';

it('finds nothing in a dataset in order', () => {
  expect(brieflyFoundBy(rule, dataset)).toEqual([]);
});

const found = (url: string): string[] =>
  brieflyFoundBy(rule, source('a', `url: ${JSON.stringify(url)}`)).map((line) =>
    line.replace('sources/a.yaml:2 url: ', ''),
  );

it.each([
  'https://maitron.fr/spip.php?article50075',
  'http://www.persee.fr/doc/a_0395-2649',
  'https://en.wikipedia.org/wiki/Alexander_Berkman_(anarchist)',
  'https://ru.wikipedia.org/wiki/%D0%A1',
  'https://xn--h1ajim.xn--p1ai/a',
  'https://xn--rpubliquedeslettres-bzb.fr/a',
  'https://fr.wikipedia.org/wiki/Retour_de_l%27U.R.S.S.',
  'http://example.org:8080/a#b',
])('lets %s be', (url) => {
  expect(found(url)).toEqual([]);
});

it.each([
  ['https://:80', '"https://:80" is no address that a browser opens.'],
  ['https://https://a.org/b', '"https://https://a.org/b" begins twice.'],
  ['https://user:word@a.org/b', 'The address holds a name or password.'],
  ['https://localhost/b', '"localhost" is no host on the web.'],
  ['https://a/b', '"a" is no host on the web.'],
  ['https://a..org/b', '"a..org" is no host on the web.'],
  ['https://gооgle.com/b', 'The host "gооgle.com" mixes scripts: it may look like another.'],
  ['https://аррӏе.com/b', 'The host "аррӏе.com" mixes scripts: it may look like another.'],
  ['https://a.org:25/b', 'Browsers open no page at the port 25.'],
  ['https://a.org/b).', 'The address ends in ".".'],
  ['https://a.org/b)', 'The address ends in ")".'],
  ['https://a.org/b,', 'The address ends in ",".'],
])('finds %s', (url, message) => {
  expect(found(url)).toEqual([message]);
});
