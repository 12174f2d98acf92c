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
  'http://maitron.fr:8080/a#b',
  'https://maitron.fr/a?b=50%25',
  'https://МАИТРОН.рф/a',
  'http://156.54.191.165/a',
])('lets %s be', (url) => {
  expect(found(url)).toEqual([]);
});

it.each([
  ['https://:80', '"https://:80" is no address that a browser opens.'],
  ['https://https://a.org/b', '"https://https://a.org/b" begins twice.'],
  ['https://user:word@a.org/b', 'The address holds a name or password.'],
  ['https://localhost/b', '"localhost" is reserved: nothing on the web is found there.'],
  ['https://a.local/b', '"a.local" is reserved: nothing on the web is found there.'],
  ['https://example.com/b', '"example.com" is reserved: nothing on the web is found there.'],
  ['https://www.example.org/b', '"www.example.org" is reserved: nothing on the web is found there.'],
  ['https://a.test/b', '"a.test" is reserved: nothing on the web is found there.'],
  ['https://a.invalid/b', '"a.invalid" is reserved: nothing on the web is found there.'],
  ['https://router.home.arpa/b', '"router.home.arpa" is reserved: nothing on the web is found there.'],
  ['https://127.0.0.1/b', '"127.0.0.1" is reserved: nothing on the web is found there.'],
  ['https://10.0.0.8/b', '"10.0.0.8" is reserved: nothing on the web is found there.'],
  ['https://192.168.1.3/b', '"192.168.1.3" is reserved: nothing on the web is found there.'],
  ['https://172.16.0.1/b', '"172.16.0.1" is reserved: nothing on the web is found there.'],
  ['https://169.254.1.1/b', '"169.254.1.1" is reserved: nothing on the web is found there.'],
  ['https://a.org\\b', 'Browsers take "https://a.org\\b" for "https://a.org/b".'],
  ['https:///a.org/b', 'Browsers take "https:///a.org/b" for "https://a.org/b".'],
  ['https://0x7f.1/b', 'Browsers take "https://0x7f.1/b" for "https://127.0.0.1/b".'],
  ['https://a。org/b', 'Browsers take "https://a。org/b" for "https://a.org/b".'],
  ['https://a.org:443/b', 'The address names the port that https has anyway.'],
  ['http://a.org:80/b', 'The address names the port that http has anyway.'],
  ['https://a.org/50%zz', '"%zz" is no character: a percent sign is written "%25".'],
  ['https://a.org/50%', '"%" is no character: a percent sign is written "%25".'],
  ['https://a.org/b;jsessionid=1A2B', '"jsessionid=1A2B" belongs to one visit: nobody else opens it.'],
  ['https://a.org/b?c=d&PHPSESSID=1a', '"PHPSESSID=1a" belongs to one visit: nobody else opens it.'],
  ['https://www.google.com/search?q=serge', 'A page of results is made anew for each who asks.'],
  ['https://duckduckgo.com/?q=serge', 'A page of results is made anew for each who asks.'],
  ['https://a.org/b?utm_source=c', '"utm_source=c" tells who followed the link, not what was read.'],
  ['https://a.org/b?c=1&fbclid=d', '"fbclid=d" tells who followed the link, not what was read.'],
  ['https://a.org/b#', 'The address ends in an empty fragment.'],
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
