import { type Command, UsageError } from '../command.js';
import { load, wordsFor } from '../data.js';
import { recordLines } from './show.js';

/** Where the service listens where nothing else is asked. */
const PORT = '3141';

export const reconcile: Command = {
  usage: 'reconcile',
  about: 'a reconciliation service for OpenRefine, on this machine alone, until it is ended (Ctrl+C)',
  options: ['port'],
  examples: ['reconcile', 'reconcile --port 4000'],
  async answer({ operands, options, io }) {
    if (operands.length > 0) throw new UsageError('"reconcile" takes no operand. As in "serge-data reconcile".');
    const port = Number(options.port ?? PORT);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new UsageError('--port takes a number up to 65535.');
    const { reconciliation } = await import('../reconcile.js');
    const data = await load();
    const words = await wordsFor(data, options.lang);
    const { url } = await io.serve(port, (base) =>
      reconciliation(data, base, (collection, record) =>
        recordLines(data, collection, record, words, (_, text) => text),
      ),
    );
    return {
      lines: [`${url}/`, 'In OpenRefine: Reconcile, Start reconciling, Add standard service, and this address.'],
      json: { url: `${url}/` },
    };
  },
};
