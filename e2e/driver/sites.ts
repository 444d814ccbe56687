import { TEST_SITES, type TestSite } from '../../scripts/test-sites.ts';

/** Holds the addresses of the servers, for the processes that run the tests. */
const ADDRESSES = 'E2E_ADDRESSES';

/** Lets the tests know where each site is served. */
export function tellAddresses(addresses: Readonly<Record<TestSite, string>>): void {
  process.env[ADDRESSES] = JSON.stringify(addresses);
}

/** Where a site is served while it is tried, base path included. */
export function addressOf(site: TestSite): string {
  return JSON.parse(process.env[ADDRESSES] ?? '{}')[site];
}

/** Folder of a built site, from the project's root. */
export const builtFolder = (site: TestSite): string => TEST_SITES[site].output;
