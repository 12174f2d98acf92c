import { build } from './build.js';
import { ROOT } from '../compile/files.js';

const format = process.argv.includes('--json') ? 'json' : process.env.GITHUB_ACTIONS === 'true' ? 'github' : 'pretty';
process.chdir(ROOT);
process.exitCode = (await build(ROOT, { format, log: (text) => process.stdout.write(text) })) ? 0 : 1;
