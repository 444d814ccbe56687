import { readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { listen } from '../serve.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'application/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

const statOf = (path: string) => statSync(path, { throwIfNoEntry: false });

/** Files, `404.html` and ten minutes of cache, as GitHub Pages: no header of ours, no rule. On a free port of loopback. */
export async function servePlainly(folder: string) {
  const answer = (response: ServerResponse, status: number, path: string) => {
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'max-age=600' });
    response.end(readFileSync(path));
  };
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const path = join(folder, normalize(pathname));
    const found = statOf(path);
    if (found?.isDirectory() && !pathname.endsWith('/')) {
      response.writeHead(301, { Location: `${pathname}/${search}` }).end();
      return;
    }
    const file = found?.isDirectory() ? join(path, 'index.html') : path;
    if (statOf(file)?.isFile()) answer(response, 200, file);
    else answer(response, 404, join(folder, '404.html'));
  });
  return { server, address: `http://127.0.0.1:${await listen(server)}` };
}
