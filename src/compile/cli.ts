import { fileURLToPath } from 'node:url';
import { build } from './build.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const format = process.argv.includes('--json') ? 'json' : process.env.GITHUB_ACTIONS === 'true' ? 'github' : 'pretty';
process.chdir(root);
process.exitCode = (await build(root, { format, log: (text) => process.stdout.write(text) })) ? 0 : 1;
