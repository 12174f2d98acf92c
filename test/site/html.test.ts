import { describe, expect, test } from 'vitest';
import { compact, joined, jsonScript, listOf, markup, type Part } from '../../src/site/html.js';

describe('markup', () => {
  test('escapes whatever is put in, wherever it is put', () => {
    const text = '<script>alert("&")</script>';
    expect(markup`<p title="${text}">${text}</p>`.toString()).toBe(
      '<p title="&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;">&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;</p>',
    );
  });

  test('takes its own pieces as they are, lists one after the other, and nothing for what is missing', () => {
    const items: readonly Part[] = ['a', undefined, false, 3, markup`<b>${'<'}</b>`];
    expect(markup`${items}`.toString()).toBe('a3<b>&lt;</b>');
    expect(markup`${joined(['a', 'b', 'c'], ', ')}`.toString()).toBe('a, b, c');
  });

  test('leaves out the line breaks of the code, and none of a text', () => {
    expect(
      markup`<p>
      ${'one\n two'}
    </p>`.toString(),
    ).toBe('<p>one\n two</p>');
  });
});

test('data cannot end the element they stand in', () => {
  const script = jsonScript('application/ld+json', { name: '</script><b>' }).toString();
  expect(script.match(/<\/script>/g)).toHaveLength(1);
  expect(JSON.parse(script.replace(/^<[^>]*>|<\/script>$/g, ''))).toEqual({ name: '</script><b>' });
});

test('a paragraph ends where a block begins, and nowhere else', () => {
  expect(compact(markup`<p>a</p><p>b</p><ul><li>c</li></ul><p>d</p> e`)).toBe('<p>a<p>b<ul><li>c</ul><p>d</p> e');
});

test('a compact page says the same', () => {
  expect(compact(markup`<ul><li class="a-b"><a href="../x.html#n1" title="two words">${'"a=b"'}</a></li></ul>`)).toBe(
    '<ul><li class=a-b><a href=../x.html#n1 title="two words">&quot;a=b&quot;</a></ul>',
  );
});

test('a long list tells how many lines it takes on a phone; a short one is laid out at once', () => {
  const item = markup`<li><a href="a-very-long-address-that-is-not-read.html">${'word '.repeat(10).trim()}</a></li>`;
  const items = Array.from({ length: 21 }, () => item);
  expect(listOf('ul', 'dated', items).toString()).toMatch(/^<ul class="dated" data-lines="42"><li>.*<\/li><\/ul>$/);
  expect(listOf('ol', 'notes', items.slice(1)).toString()).toMatch(/^<ol class="notes"><li>/);
  expect(listOf('ul', undefined, []).toString()).toBe('<ul></ul>');
});
