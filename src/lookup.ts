/*
 * What `serge-data find` asks, without what else the face loads. The command has it as a file of its own: it finds
 * before the rest would be there.
 */
export { find } from './find.js';
export { labelOf } from './query/display.js';
