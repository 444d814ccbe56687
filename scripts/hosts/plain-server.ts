import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { listen, notFound } from '../serve.ts';

/** Files, `404.html` and ten minutes of cache, as GitHub Pages: no header of ours, no rule. On a free port of loopback. */
export async function servePlainly(folder: string) {
  const files = sirv(folder, { maxAge: 600 });
  const missing = readFileSync(join(folder, '404.html'), 'utf8');
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.endsWith('/') && existsSync(join(folder, pathname, 'index.html')))
      response.writeHead(301, { Location: `${pathname}/${search}` }).end();
    else files(request, response, () => notFound(missing, response));
  });
  return { server, address: `http://127.0.0.1:${await listen(server)}` };
}
