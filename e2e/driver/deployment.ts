import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../scripts/serve.ts';
import { offlineWorker } from '../../src/site/bundles/offline-worker.ts';
import { OFFLINE_WORKER } from '../../src/state/offline/offline-paths.ts';
import { test as base, expect } from './fixtures.ts';
import { builtFolder } from './sites.ts';

const MARK = '<meta name="atlas-test-redeployed">';

/** A copy of the site on its own server, where another build can replace it under an open page. */
export interface Deployment {
  readonly address: string;
  /** Deploys another build: the home page has a mark, and the code of the dossier another address. */
  redeploy(): Promise<void>;
  /** Deploys a build that keeps nothing for reading offline any more. */
  stopKeeping(): Promise<void>;
  /** From the first request for a file (part of its address) on, a portal answers in the place of every other file. */
  captureFrom(file: string): void;
  /** The portal lets everything through again. */
  release(): void;
}

const PORTAL = '<!doctype html><title>Portail</title><p>Connectez-vous</p>';

/** A portal between the site and its readers: it answers with a page of its own, and status 200. */
function portal() {
  let trigger: string | null = null;
  let isClosed = false;
  return {
    guard: (server: Server) => {
      const pass = server.listeners('request')[0];
      server.removeAllListeners('request');
      server.on('request', (request: IncomingMessage, response: ServerResponse) => {
        if (isClosed && request.url?.includes('/assets/')) {
          response.writeHead(200, { 'content-type': 'text/html', 'cache-control': 'no-store' });
          response.end(PORTAL);
          return;
        }
        if (trigger !== null && request.url?.includes(trigger)) isClosed = true;
        pass?.call(server, request, response);
      });
    },
    captureFrom: (file: string) => {
      trigger = file;
      isClosed = file === '';
    },
    release: () => {
      trigger = null;
      isClosed = false;
    },
  };
}

async function deploy(): Promise<Deployment & { stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-'));
  // Without compressed copies, as on hosts that compress by themselves.
  cpSync(builtFolder('frozen'), folder, { recursive: true, filter: (file) => !/\.(?:br|gz)$/u.test(file) });
  const first = await serve({ folder, base: '/', port: 0 });
  const { address } = first;
  let { server } = first;
  const { guard, captureFrom, release } = portal();
  guard(server);
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  const restart = async () => {
    // The server lists its files when it starts.
    await close();
    ({ server } = await serve({ folder, base: '/', port: Number(new URL(address).port) }));
    guard(server);
  };
  const rewrite = (file: string, change: (text: string) => string) => {
    const path = join(folder, file);
    const before = readFileSync(path, 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`${file} is as it was`);
    writeFileSync(path, after);
  };
  return {
    address,
    captureFrom,
    release,
    stop: async () => {
      await close();
      rmSync(folder, { recursive: true });
    },
    redeploy: async () => {
      const chunk = /assets\/DossierPage-[\w-]{8}\.js/u.exec(
        readFileSync(join(folder, 'hors-ligne.js'), 'utf8'),
      )?.[0];
      if (!chunk) throw new Error('the worker does not keep the dossier');
      const next = 'assets/DossierPage-autrefoi.js';
      renameSync(join(folder, chunk), join(folder, next));
      const home = () =>
        createHash('sha256')
          .update(readFileSync(join(folder, 'index.html')))
          .digest('base64');
      const before = home();
      rewrite('index.html', (text) => text.replace('</head>', `${MARK}</head>`));
      rewrite('hors-ligne.js', (text) => text.replaceAll(chunk, next).replace(before, home()));
      await restart();
    },
    stopKeeping: async () => {
      const { code } = await offlineWorker({ folder, offline: false, onDemand: [] });
      writeFileSync(join(folder, OFFLINE_WORKER), code);
      await restart();
    },
  };
}

export { expect };

export const test = base.extend<{ readonly deployment: Deployment }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs here
  deployment: async ({}, use) => {
    const { stop, ...deployment } = await deploy();
    await use(deployment);
    await stop();
  },
  baseURL: async ({ deployment }, use) => {
    await use(deployment.address);
  },
});
