import { test as base, expect } from '../driver/fixtures.ts';
import { BrokenFiles, type FaultOutcome, FILE_FAULTS, type FileFault } from './broken-files.ts';

const test = base.extend<{ readonly brokenFiles: BrokenFiles }>({
  brokenFiles: async ({ browser, baseURL }, use) => {
    await use(new BrokenFiles(browser, baseURL ?? ''));
  },
});

/** Pages opened at once: those that wait for a file that hangs keep no core busy. */
const sideBySide = (fault: FileFault) => (fault === 'hanging' ? 12 : 4);

/** The first three are prerendered with the text that the address asks for; the others only say what they are for. */
const PAGES = [
  { path: '/fiches/zero-chomeur-villeurbanne/', isReadable: true },
  { path: '/', isReadable: true },
  { path: '/territoires/departement/54/', isReadable: true },
  { path: '/territoires/commune/54395/', isReadable: false },
  { path: '/comparer/?territoires=departement-54,region-53', isReadable: false },
  { path: '/dossier/?fiches=migracoop-paris,zero-chomeur-villeurbanne', isReadable: false },
];

interface Pages {
  readonly pages: typeof PAGES;
  readonly fault: FileFault;
  /** Of all files that a page asks for, those to break. */
  readonly isTried: (url: string) => boolean;
}

async function outcomesOf(
  brokenFiles: BrokenFiles,
  { pages, fault, isTried }: Pages,
): Promise<FaultOutcome[]> {
  const tried = new Set<string>();
  const outcomes: FaultOutcome[] = [];
  for (const { path, isReadable } of pages) {
    // A file that several pages ask for is broken under the first of them.
    const files = (await brokenFiles.filesOf(path)).filter((url) => isTried(url) && !tried.has(url));
    for (const url of files) tried.add(url);
    const lines = isReadable ? await brokenFiles.readableLines(path) : [];
    for (let at = 0; at < files.length; at += sideBySide(fault)) {
      const some = files.slice(at, at + sideBySide(fault));
      outcomes.push(...(await Promise.all(some.map((url) => brokenFiles.outcome(path, url, fault, lines)))));
    }
  }
  test.info().annotations.push({ type: 'tries', description: `${outcomes.length} files, ${fault}` });
  return outcomes;
}

function expectRecovery(outcomes: readonly FaultOutcome[]): void {
  const those = (what: (outcome: FaultOutcome) => boolean) => outcomes.filter(what);
  expect(
    those(({ lost }) => lost.length > 0),
    'readable text lost',
  ).toEqual([]);
  expect(
    those(({ nonsense }) => nonsense.length > 0),
    'nonsense',
  ).toEqual([]);
  expect(
    those(({ way }) => way === null),
    'never recovers',
  ).toEqual([]);
}

for (const fault of FILE_FAULTS)
  test(`every file of a sheet, the home page, a département, a commune, a comparison and the dossier, ${fault}: no readable text is lost, and the page recovers`, {
    tag: '@long',
  }, async ({ brokenFiles }) => {
    test.setTimeout(900_000);
    const outcomes = await outcomesOf(brokenFiles, { pages: PAGES, fault, isTried: () => true });
    expect(outcomes.length).toBeGreaterThan(25);
    expectRecovery(outcomes);
  });

test.describe('of a large collection', () => {
  test.use({ site: 'many' });

  for (const fault of FILE_FAULTS)
    test(`both parts of the catalogue, ${fault}: no readable text is lost, and the page recovers`, {
      tag: '@long',
    }, async ({ brokenFiles }) => {
      test.setTimeout(300_000);
      const pages = [{ path: '/fiches/essai-251/', isReadable: true }];
      const isTried = (url: string) => /fiches-suite-|catalogue\.json$/u.test(url);
      const outcomes = await outcomesOf(brokenFiles, { pages, fault, isTried });
      expect(outcomes).toHaveLength(2);
      expectRecovery(outcomes);
    });
});
