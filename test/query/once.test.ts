import { expect, test, vi } from 'vitest';
import { once } from '../../src/query/once.js';

test('makes its value on first use, and only then', () => {
  const make = vi.fn(() => undefined);
  const value = once(make);
  expect(make).not.toHaveBeenCalled();
  value();
  value();
  expect(make).toHaveBeenCalledTimes(1);
});
