import type { IncomingMessage } from 'node:http';
import type { Serve } from './command.js';

/** More than any batch of queries needs. */
const MOST_BYTES = 5_000_000;

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > MOST_BYTES) throw new RangeError(`A call of more than ${String(MOST_BYTES)} bytes is not read.`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/**
 * Serves HTTP to this machine alone, until the process ends. Pages of other sites may ask it, as OpenRefine's do. What
 * serves is loaded here: it would cost every other command a good part of its time.
 */
export const serve: Serve = async (port, make) => {
  const { createServer } = await import('node:http');
  return new Promise((resolve, reject) => {
    let answer: ReturnType<typeof make> | undefined;
    const server = createServer((request, response) => {
      bodyOf(request)
        .then((body) => answer?.({ method: request.method ?? 'GET', url: request.url ?? '/', body }))
        .then((answered) => {
          const { status, type, body } = answered ?? { status: 503, type: 'text/plain', body: '' };
          response.writeHead(status, { 'content-type': type, 'access-control-allow-origin': '*' }).end(body);
        })
        .catch((error: unknown) => {
          response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(String(error));
        });
    });
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new RangeError(`Port ${String(port)} is taken: give another with --port.`)
          : error,
      );
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const url = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : port)}`;
      answer = make(url);
      resolve({
        url,
        close: () => {
          server.closeAllConnections();
          server.close();
        },
      });
    });
  });
};
