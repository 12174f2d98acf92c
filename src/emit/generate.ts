import { ROOT } from '../compile/files.js';
import { refreshEditorSchemas } from './editor.js';
import { generateSources } from './sources.js';

process.exitCode = (await generateSources(ROOT, (text) => process.stdout.write(text))) ? 0 : 1;
refreshEditorSchemas(ROOT);
