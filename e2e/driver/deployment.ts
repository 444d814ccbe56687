import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../src/tools/serve.ts';
import { test as base, expect } from './fixtures.ts';
import { builtFolder } from './sites.ts';

const MARK = '<meta name="atlas-test-redeployed">';

/** A copy of the site on its own server, where another build can replace it under an open page. */
export interface Deployment {
  readonly address: string;
  /** Deploys another build: the home page has a mark, and the code of the dossier another address. */
  redeploy(): Promise<void>;
}

async function deploy(): Promise<Deployment & { stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-'));
  // Without compressed copies, as on hosts that compress by themselves.
  cpSync(builtFolder('frozen'), folder, { recursive: true, filter: (file) => !/\.(?:br|gz)$/u.test(file) });
  const first = await serve({ folder, base: '/', port: 0 });
  const { address } = first;
  let { server } = first;
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
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
      rewrite('hors-ligne.js', (text) => text.replaceAll(chunk, next));
      rewrite('index.html', (text) => text.replace('</head>', `${MARK}</head>`));
      // The server lists its files when it starts.
      await close();
      ({ server } = await serve({ folder, base: '/', port: Number(new URL(address).port) }));
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
