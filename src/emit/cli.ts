import { ROOT } from '../compile/files.js';
import { generateSources } from './sources.js';
import { reasonOf, WriteError } from './write.js';

const format = process.argv.includes('--json') ? 'json' : process.env.GITHUB_ACTIONS === 'true' ? 'github' : 'pretty';
const log = (text: string): boolean => process.stdout.write(text);

/** The build, which stands on the sources that are generated before it is imported. */
async function built(): Promise<boolean> {
  if (!(await generateSources(ROOT, log))) return false;
  const { build } = await import('./build.js');
  return build(ROOT, { format, log });
}

process.chdir(ROOT);
try {
  process.exitCode = (await built()) ? 0 : 1;
} catch (error) {
  process.stderr.write(`Nothing was built: ${reasonOf(error)}\ndist/ is as it was.\n`);
  // What the system refuses is said with that; anything else is a fault of the code, which its stack tells.
  if (!(error instanceof WriteError) && !(error instanceof Error && 'code' in error)) console.error(error);
  process.exitCode = 1;
}
