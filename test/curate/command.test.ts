import { expect, it, vi } from 'vitest';
import { argumentsOf } from '../../src/curate/command.js';

const accepts = { usage: 'npm run it', flags: ['json'], values: ['seed'] };

it('tells flags, values and words apart', () => {
  const { options, words } = argumentsOf(['100', '--json', '--seed', '7', 'more'], accepts);
  expect(words).toEqual(['100', 'more']);
  expect([...options]).toEqual([
    ['json', 'true'],
    ['seed', '7'],
  ]);
});

it.each([
  [['--jsno'], 'There is no option "--jsno".'],
  [['--seed'], '"--seed" needs a value.'],
])('refuses %j with its usage', (words, message) => {
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => {
    throw new Error('exit');
  });
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  expect(() => argumentsOf(words, accepts)).toThrow('exit');
  expect(exit).toHaveBeenCalledWith(2);
  expect(write.mock.calls.flat().join('')).toBe(`${message}\nUsage: npm run it\n`);
  vi.restoreAllMocks();
});
