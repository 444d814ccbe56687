import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersFor, parseHeadersFile, parseRedirectsFile, rewriteOf } from '../src/site/pages/host-files.ts';
import { withSearch } from '../src/state/address/embed-addresses.ts';
import { redirectPath } from '../src/state/address/redirect-path.ts';

export interface ServeOptions {
  readonly folder: string;
  /** Base path with both slashes, `/` or `/atlas/`. */
  readonly base: string;
  /** TCP port on loopback; 0 takes a free one. */
  readonly port: number;
}

/** `page`: its HTML. */
export function notFound(page: string, response: ServerResponse): void {
  response.statusCode = 404;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(page);
}

/**
 * As a static host would, `_headers` and `_redirects` included. @throws Error when the port is taken or no site is
 * built.
 */
export async function serve({ folder, base, port }: ServeOptions) {
  const rules = parseHeadersFile(readFileSync(join(folder, '_headers'), 'utf8'));
  // Hosts read `_redirects` at the root of a domain only.
  const rewrites = base === '/' ? parseRedirectsFile(readFileSync(join(folder, '_redirects'), 'utf8')) : [];
  const missing = readFileSync(join(folder, '404.html'), 'utf8');
  const files = sirv(folder, { brotli: true, gzip: true, etag: true, dotfiles: false });
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    for (const [name, value] of headersFor(rules, path.replace(base, '/'))) response.setHeader(name, value);
    if (!path.startsWith(base)) {
      if (path === '/') response.writeHead(302, { Location: base }).end();
      else notFound(missing, response);
      return;
    }
    request.url = `/${(request.url ?? '/').slice(base.length)}`;
    const [requested = '/', query] = request.url.split('?');
    const rewrite = rewriteOf(rewrites, requested);
    files(request, response, () => {
      const redirect = redirectPath(requested);
      if (redirect !== null) {
        const to = base + withSearch(redirect.slice(1), query === undefined ? '' : `?${query}`);
        response.writeHead(301, { Location: to }).end();
      } else if (rewrite) {
        request.url = rewrite;
        files(request, response, () => notFound(missing, response));
      } else notFound(missing, response);
    });
  };
  const server = createServer(handle);
  return { server, address: `http://127.0.0.1:${await listen(server, port)}${base}` };
}

/** Listens on loopback; port 0 takes a free one. @returns the port. @throws Error when it is taken. */
export const listen = (server: Server, port = 0): Promise<number> =>
  new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const bound = server.address();
      resolve(typeof bound === 'object' && bound ? bound.port : port);
    });
  });
