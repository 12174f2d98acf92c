import { ROOT } from '../compile/files.js';
import { generateSources } from './sources.js';

const format = process.argv.includes('--json') ? 'json' : process.env.GITHUB_ACTIONS === 'true' ? 'github' : 'pretty';
const log = (text: string): boolean => process.stdout.write(text);

/** The build, which stands on the sources that are generated before it is imported. */
async function built(): Promise<boolean> {
  if (!(await generateSources(ROOT, log))) return false;
  const { build } = await import('./build.js');
  return build(ROOT, { format, log });
}

process.chdir(ROOT);
process.exitCode = (await built()) ? 0 : 1;
