import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from './serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'serve-'));
const stops: (() => void)[] = [];

beforeAll(() => {
  const files = {
    _headers: '/*\n  Referrer-Policy: no-referrer\n',
    _redirects: '/territoires/commune/* /territoire.html 200\n',
    'index.html': 'accueil',
    'territoire.html': 'territoire',
    '404.html': 'inconnue',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});

afterAll(() => {
  for (const stop of stops) stop();
  rmSync(folder, { recursive: true });
});

async function served(base: string) {
  const { server, address } = await serve({ folder, base, port: 0 });
  stops.push(() => server.close());
  return async (path: string) => {
    const response = await fetch(new URL(path, address), { redirect: 'manual' });
    const { status, headers } = response;
    return `${status} ${headers.get('location') ?? (await response.text())} ${headers.get('referrer-policy')}`;
  };
}

test('an address that was meant is redirected, at the root and under a folder, before any rule answers', async () => {
  const get = await served('/');
  expect(await get('/territoires/commune/2A004/')).toBe('200 territoire no-referrer');
  expect(await get('/territoires/commune/2a004?q=x')).toBe('301 /territoires/commune/2A004/?q=x no-referrer');
  expect(await get('/Fiches/')).toBe('301 / no-referrer');
  expect(await get('/inconnue/')).toBe('404 inconnue no-referrer');
  const under = await served('/atlas/');
  expect(await under('/atlas/FICHES/Un-Essai')).toBe('301 /atlas/fiches/un-essai/ no-referrer');
  expect(await under('/autre/')).toBe('404 inconnue no-referrer');
});
