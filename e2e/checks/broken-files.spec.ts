import { type FaultOutcome, FILE_FAULTS } from '../driver/broken-files.ts';
import { expect, test } from '../driver/fixtures.ts';

/** Pages at once. */
const SIDE_BY_SIDE = 8;

const PAGES = {
  home: '/',
  'a sheet': '/fiches/zero-chomeur-villeurbanne/',
  'a département': '/territoires/departement/54/',
  'a commune': '/territoires/commune/54395/',
  'a comparison': '/comparer/?territoires=departement-54,region-53',
  'the dossier': '/dossier/?fiches=migracoop-paris,zero-chomeur-villeurbanne',
};

for (const [name, path] of Object.entries(PAGES))
  test(`every file that ${name} asks for, broken in ${FILE_FAULTS.length} ways, costs no readable text, and the page recovers`, {
    tag: '@long',
  }, async ({ brokenFiles }) => {
    test.setTimeout(1_200_000);
    const files = await brokenFiles.filesOf(path);
    expect(files.length).toBeGreaterThan(5);
    const lines = await brokenFiles.readableLines(path);
    const tries = FILE_FAULTS.flatMap((fault) => files.map((url) => ({ url, fault })));
    const outcomes: FaultOutcome[] = [];
    for (let at = 0; at < tries.length; at += SIDE_BY_SIDE)
      outcomes.push(
        ...(await Promise.all(
          tries
            .slice(at, at + SIDE_BY_SIDE)
            .map(({ url, fault }) => brokenFiles.outcome(path, url, fault, lines)),
        )),
      );
    expect(outcomes).toHaveLength(tries.length);
    expect(
      outcomes.filter(({ lost }) => lost.length > 0),
      'readable text lost',
    ).toEqual([]);
    expect(
      outcomes.filter(({ nonsense }) => nonsense.length > 0),
      'nonsense',
    ).toEqual([]);
    expect(
      outcomes.filter(({ way }) => way === null),
      'never recovers',
    ).toEqual([]);
    const ways = [...new Set(outcomes.map(({ way }) => way))].map(
      (way) => `${outcomes.filter((one) => one.way === way).length} ${way}`,
    );
    test.info().annotations.push({
      type: 'tries',
      description: `${files.length} files, ${tries.length} tries: ${ways.join(', ')}`,
    });
  });
