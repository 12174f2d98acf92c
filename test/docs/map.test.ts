import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../src/compile/files.js';

const text = readFileSync(join(ROOT, 'src/README.md'), 'utf8');

/** The files and folders that the map names; those with a placeholder are checked as far as their folder. */
const named = [...new Set([...text.matchAll(/`((?:[\w.-]+\/)*[\w.<>-]*)(?:`|\))/g)].map(([, path = '']) => path))]
  .filter((path) => path.includes('/') || /\.(?:ts|js|md)$/.test(path))
  .map((path) => path.replace(/<.*/, ''));

const isThere = (path: string): boolean => ['src', '.'].some((base) => existsSync(join(ROOT, base, path)));

it('the map names files that are there', () => {
  expect(named.length).toBeGreaterThan(25);
  expect(named.filter((path) => !isThere(path))).toEqual([]);
});

it('the map names every room', () => {
  const rooms = readdirSync(join(ROOT, 'src')).filter((name) => statSync(join(ROOT, 'src', name)).isDirectory());
  expect(rooms.filter((room) => !text.includes(`| \`${room}/\``))).toEqual([]);
});

it('its links lead to files', () => {
  const links = [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, link = '']) => link);
  expect(links.filter((link) => !existsSync(join(ROOT, 'src', link)))).toEqual([]);
});
