import type { Command } from './command.js';
import { events, relations } from './commands/around.js';
import { reliability, stemma, witnesses } from './commands/evidence.js';
import { exportCommand } from './commands/export.js';
import { find } from './commands/find.js';
import { reconcile } from './commands/reconcile.js';
import { show } from './commands/show.js';
import { credits, editions, editionsBy, firstPublished, lineage, readableIn, works } from './commands/texts.js';
import { onThisDay, timeline } from './commands/timeline.js';
import { validate } from './commands/validate.js';
import { bounds, companions, encounters, leverage, whereabouts } from './commands/whereabouts.js';
import { why } from './commands/why.js';

/** Every command, by its name, in the order in which the help lists them under their headings. */
export const COMMANDS: Readonly<Record<string, Readonly<Record<string, Command>>>> = {
  'Look up': { find, show, events, relations, works, editions, 'editions-by': editionsBy, credits },
  'Who says so': { why, witnesses, stemma, reliability },
  'What happened': { timeline, 'on-this-day': onThisDay },
  'What follows': { whereabouts, encounters, companions, bounds, leverage },
  'The life of a text': { lineage, 'first-published': firstPublished, 'readable-in': readableIn },
  'Take and give': { export: exportCommand, reconcile, validate },
};

/** Every command by its name. */
export const commands: Readonly<Record<string, Command>> = Object.assign({}, ...Object.values(COMMANDS)) as Record<
  string,
  Command
>;
