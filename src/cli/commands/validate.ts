import { type Command, UsageError } from '../command.js';

export const validate: Command = {
  usage: 'validate <file> …',
  about: 'records of your own, YAML or JSON, with line and column',
  options: ['as'],
  examples: [
    'validate my-work.yaml --as work',
    'validate works/*.yaml',
    'curl -s https://… | serge-data validate - --as edition',
  ],
  async answer({ operands, options, io }) {
    if (operands.length === 0) throw new UsageError('Validate what? As in "serge-data validate my-work.yaml".');
    // The reader of YAML is got ready for this command alone.
    const { findingsOf } = await import('../findings.js');
    const findings = await findingsOf(operands, (file) => io.read(file), options.as);
    return {
      lines: findings.map(
        ({ file, line, column, path, message, hint }) =>
          `${file}:${String(line)}:${String(column)} ${path === '' ? '' : `${path}: `}${[message, hint ?? []].flat().join(' ')}`,
      ),
      json: findings,
      found: findings.length === 0,
      ...(findings.length === 0 && {
        aside:
          operands.length === 1
            ? `${operands.join('')} is in order.`
            : `All ${String(operands.length)} files are in order.`,
      }),
    };
  },
};
