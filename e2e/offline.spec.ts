import { expect, test } from './driver/fixtures.ts';
import { SENTENCE, visitOnce } from './driver/offline-visit.ts';

test.use({ serviceWorkers: 'allow', viewport: { width: 900, height: 600 }, deviceScaleFactor: 0.5 });

/** Most bytes that one visit may leave on a device, as sent: 1.1 MB and what the package's own worker of the map adds. */
const KEPT_BUDGET = 1_190_000;

interface Words {
  readonly value?: string;
  readonly [part: string]: unknown;
}

interface PublishedSheet {
  readonly url: string;
  readonly id: string;
  readonly region: string | null;
  readonly titre: string;
  readonly sections: readonly unknown[];
  readonly quotation: { readonly paragraphs: readonly unknown[] } | null;
}

const REGION = '11';

/** Texts of a part of a sheet, in order. */
function textsOf(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(textsOf);
  if (typeof part !== 'object' || part === null) return [];
  const { value, ...others } = part as Words;
  return [...(value === undefined ? [] : [value]), ...Object.values(others).flatMap(textsOf)];
}

test('offline · a visit leaves little on the device; a network that does not answer, then none at all, leave the sheets', async ({
  atlas,
  network,
}) => {
  test.slow();
  const { initiatives: sheets }: { initiatives: PublishedSheet[] } = JSON.parse(
    await atlas.file('donnees/initiatives.json'),
  );
  expect(sheets).toHaveLength(13);
  await visitOnce(atlas, network);

  await test.step('little is kept, and nothing that few readers need', async () => {
    const addresses = await network.keptAddresses();
    const bytes = await network.bytesOf(addresses);
    expect(bytes).toBeGreaterThan(KEPT_BUDGET / 2);
    expect(bytes).toBeLessThan(KEPT_BUDGET);
    expect(addresses.filter((url) => /\/(?:recherche|intercommunalites|54)-/u.test(url))).toEqual([]);
  });

  await test.step('a network that does not answer leaves the kept page, and no notice', async () => {
    const asked = await network.hang();
    await network.open('/fiches/zero-chomeur-villeurbanne/');
    await expect(atlas.heading).toContainText('Villeurbanne');
    expect(asked(), 'the network is asked first').toBe(1);
    await expect(network.notice).toHaveCount(0);
    await network.answer();
  });

  await test.step('each of the thirteen sheets opens at its own address, down to its last words', async () => {
    await network.cut();
    network.allowMissingDetail();
    for (const { url, titre, sections, quotation } of sheets) {
      await network.open(new URL(url).pathname);
      await expect(atlas.heading, url).toHaveText(titre);
      expect(await atlas.title(), url).toContain(titre);
      const last = textsOf([sections, quotation?.paragraphs]).at(-1) ?? '';
      expect(last.length, url).toBeGreaterThan(3);
      await expect(atlas.panel, url).toContainText(last);
      await expect(network.notice, url).toBeVisible();
    }
  });
});

test('offline · the page says so once, that the network is back, and what it does not keep', {
  tag: '@long',
}, async ({ atlas, network, search }) => {
  test.slow();
  await visitOnce(atlas, network);
  await expect(network.notice).toHaveCount(0);
  const said = await network.listen();

  await test.step('the notice is announced once and stays from page to page', async () => {
    await network.cut();
    await expect(network.notice).toHaveText(SENTENCE);
    await expect(atlas.status()).toHaveText(SENTENCE);
    await atlas.link(/^Comparer$/).click();
    await expect(atlas.heading).toContainText('Comparer');
    await atlas.header().getByRole('link', { name: 'À propos' }).click();
    await expect(atlas.heading).toHaveText('À propos');
    await expect(network.notice).toBeVisible();
    await network.mend();
    await expect(network.notice).toHaveCount(0);
    await expect(atlas.status()).toHaveText('La connexion est revenue.');
    expect((await said()).filter((sentence) => sentence === SENTENCE)).toHaveLength(1);
    await network.cut();
  });

  await test.step('a territory looked for', async () => {
    network.allowMissing('recherche');
    await search.input.focus();
    await search.type('brest');
    await expect(search.announced()).toHaveText('La liste des territoires n’a pas pu être chargée.');
    await expect(search.retry).toBeVisible();
    await search.type('coursiers');
    await expect(search.answer(/La Maison des coursiers/)).toBeVisible();
  });

  await test.step('régions and départements are kept', async () => {
    await network.open('/territoires/departement/54/');
    await expect(atlas.heading).toContainText('Meurthe-et-Moselle');
    await network.open('/territoires/');
    await expect(atlas.heading).toBeVisible();
    await expect(atlas.link('Bretagne').first()).toBeVisible();
  });

  await test.step('a comparison with a commune', async () => {
    network.allowMissing('29');
    await network.open('/comparer/?territoires=departement-54,commune-29019');
    await expect(atlas.alert()).toContainText('Cette page n’a pas pu être chargée.');
    await expect(atlas.button('Réessayer')).toBeVisible();
  });

  await test.step('a commune, then the network', async () => {
    await network.open('/territoires/commune/29019/');
    await expect(atlas.alert()).toContainText('Cette page n’a pas pu être chargée.');
    expect(atlas.path).toBe('/territoires/commune/29019/');
    await network.mend();
    await atlas.button('Réessayer').click();
    await expect(atlas.heading).toContainText('Brest');
  });

  await test.step('what was once read is kept from then on', async () => {
    await network.cut();
    await network.open('/territoires/commune/29019/');
    await expect(atlas.heading).toContainText('Brest');
  });
});

test('offline · pages that were never read are whole', { tag: '@long' }, async ({ atlas, network }) => {
  await visitOnce(atlas, network);
  await network.cut();
  // Compared territories are whole without their parts, as the map is.
  network.allowMissingDetail();
  for (const [path, heading] of [
    ['/comparer/?territoires=departement-54,region-53', 'même échelle'],
    ['/dossier/?fiches=migracoop-paris', 'dossier'],
    ['/a-propos/', 'À propos'],
  ] as const) {
    await network.open(path);
    await expect(atlas.heading, path).toContainText(heading);
    await expect(atlas.alert(), path).toHaveCount(0);
  }
  await network.open('/nulle-part/');
  await expect(atlas.alert()).toContainText('Page introuvable');
});

test.describe('under a base path', () => {
  test.use({ site: 'folder' });

  test('offline · the list and a sheet are kept there too', { tag: '@long' }, async ({ atlas, network }) => {
    await atlas.read('/');
    await network.kept();
    await network.cut();
    await atlas.reload();
    await expect(atlas.cards()).toHaveCount(13);
    network.allowMissingDetail();
    await network.open('/fiches/actes-romainville/');
    await expect(atlas.heading).toContainText('Romainville');
    expect(atlas.path).toBe('/atlas/fiches/actes-romainville/');
    await expect(network.notice).toHaveText(SENTENCE);
  });
});

test.describe('of hundreds of sheets', () => {
  test.use({ site: 'many' });

  test('offline · a région that is kept opens beyond the first fifty, until it is kept no more', {
    tag: '@long',
  }, async ({ atlas, network }) => {
    test.slow();
    const { initiatives: sheets }: { initiatives: PublishedSheet[] } = JSON.parse(
      await atlas.file('donnees/initiatives.json'),
    );
    const inside = sheets.filter(({ region }) => region === REGION);
    const last = inside.at(-1);
    if (!last) throw new Error('a région without sheets');
    expect(sheets.indexOf(last)).toBeGreaterThan(50);
    const isOutOfReach = async () => {
      await network.cut();
      await network.open(last.url);
      await expect(atlas.alert()).toContainText('Cette page n’a pas pu être chargée.');
      await network.mend();
    };
    network.allowMissing(last.id);
    network.allowMissingDetail();
    // Shapes of so many territories, for paper, are not kept.
    atlas.allow('carte-contours-');
    await visitOnce(atlas, network);
    await isOutOfReach();

    await atlas.read(`/territoires/region/${REGION}/`);
    await atlas.button('Garder hors ligne').click();
    await atlas
      .button(
        new RegExp(`^Garder ces ${inside.length}\\sfiches hors ligne \\((?:environ )?\\d+,?\\d*\\s[kM]o\\)$`),
      )
      .click();
    await expect(atlas.panel).toContainText(`Ces ${inside.length}\u00a0fiches se lisent hors ligne.`);
    await network.cut();
    await network.open(last.url);
    await expect(atlas.heading).toHaveText(last.titre);
    await expect(network.notice).toBeVisible();
    await network.mend();

    await atlas.read(`/territoires/region/${REGION}/`);
    await atlas.button('Ne plus garder hors ligne').click();
    await expect(atlas.button('Garder hors ligne')).toBeFocused();
    await isOutOfReach();
  });
});
