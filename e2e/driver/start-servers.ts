import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { serve } from '../../scripts/serve.ts';
import { sitesVisited, TEST_SITES, type TestSite } from '../../scripts/test-sites.ts';
import ownTempFolder from '../../src/app/testing/temp-folder.ts';
import { tellAddresses } from './sites.ts';

/** Serves each site on a free port while the tests run, which write in a temporary folder of their own. @throws Error when one is not built. */
export default async function startServers(): Promise<() => void> {
  const servers: Server[] = [];
  const addresses: Partial<Record<TestSite, string>> = {};
  for (const name of sitesVisited(process.env.LONG !== undefined)) {
    const { output: folder, base } = TEST_SITES[name];
    if (!existsSync(folder)) throw new Error(`${folder} is not built: npm test -- e2e builds what it visits`);
    const { server, address } = await serve({ folder, base, port: 0 });
    servers.push(server);
    addresses[name] = address;
  }
  tellAddresses(addresses as Record<TestSite, string>);
  const removeTempFolder = ownTempFolder();
  return () => {
    removeTempFolder();
    for (const server of servers) server.close();
  };
}
