import type { AtlasPage } from './driver/atlas-page.ts';
import { expect, SMALL_MAP, test } from './driver/fixtures.ts';
import type { PageSummary } from './driver/page-summary.ts';
import type { SearchBox } from './driver/search-box.ts';
import { SeededRandom } from './driver/seeded-random.ts';

const WIDE = [1000, 640] as const;
const NARROW = [390, 640] as const;
const WORDS = ['énergie', 'mobilité', 'tiers-lieux', 'vosges', 'insertion', 'romainville', 'commerce'];

interface Sheet {
  readonly titre: string;
  readonly niveau: string;
  readonly code: string;
  readonly region: string;
  readonly themes: readonly string[];
  readonly url: string;
}

/** Does nothing where the page offers nothing to do it on. */
type Action = (atlas: AtlasPage, search: SearchBox, random: SeededRandom) => Promise<unknown>;

/** Acts on one of the elements, if there are any. */
async function one(
  elements: ReturnType<AtlasPage['cards']>,
  random: SeededRandom,
  act: (element: ReturnType<AtlasPage['cards']>) => Promise<unknown>,
) {
  const count = await elements.count();
  if (count > 0) await act(elements.nth(random.below(count)));
}

/** A page that arrives meanwhile may take it away. */
const once = (gesture: 'click' | 'hover') => (element: ReturnType<AtlasPage['cards']>) =>
  expect(async () => {
    if ((await element.count()) > 0) await element[gesture]({ timeout: 3000 });
  }).toPass();

const click = once('click');

const ACTIONS: Readonly<Record<string, Action>> = {
  'open a card': (atlas, _, random) => one(atlas.cards().getByRole('link'), random, click),
  'open a marker': async (atlas, _, random) => {
    await one(atlas.markers(), random, (marker) => marker.press('Enter'));
    if (await atlas.openChoices().count())
      await one(atlas.openChoices(), random, (link) => link.press('Enter'));
  },
  close: (atlas, _, random) => one(atlas.panel.getByRole('link', { name: /^Fermer/u }), random, click),
  Back: (atlas) => atlas.backWithin(),
  Forward: (atlas) => atlas.forwardWithin(),
  'search a word': async (_, search, random) => {
    if (await search.opener.isVisible()) await search.opener.click();
    const word = random.oneOf(WORDS);
    // The heading of a page that arrives meanwhile takes the focus.
    await expect(async () => {
      await search.type(word);
      await expect(search.current()).toBeVisible({ timeout: 3000 });
    }).toPass();
    await search.input.press('Enter');
    await expect(search.answers()).toHaveCount(0);
  },
  'choose a filter': async (atlas, _, random) => {
    const opener = atlas.panel.getByRole('button', { name: 'Filtrer', exact: true });
    if ((await opener.count()) === 0) return;
    await atlas.openFilter(random.oneOf(['Thème', 'Échelon', 'Région', 'Taille de la commune']));
    const choices = atlas.panel.getByRole('navigation', {
      name: /^(Thème|Échelon|Région|Taille de la commune)$/u,
    });
    // Its code may be on the way: Escape would come before what it closes.
    await expect(choices.first()).toBeVisible();
    await one(choices.getByRole('link', { name: /fiche/u }), random, click);
    await atlas.press('Escape');
  },
  'take a filter back': (atlas, _, random) =>
    one(atlas.panel.getByRole('list', { name: 'Filtres choisis' }).getByRole('link'), random, click),
  'show everything': (atlas, _, random) =>
    one(
      atlas.panel.getByRole('link', { name: /^(Tout effacer|affichez toutes les fiches)$/u }),
      random,
      click,
    ),
  'hover a card': (atlas, _, random) => one(atlas.cards(), random, once('hover')),
  'turn the screen narrow': (atlas) => atlas.resize(...NARROW),
  'turn the screen wide': (atlas) => atlas.resize(...WIDE),
  Escape: (atlas) => atlas.press('Escape'),
  Tab: (atlas) => atlas.press('Tab'),
  'open the dossier': async (atlas, search) => {
    // Spread on a narrow screen, the search box covers the header.
    if (await search.closer.isVisible()) await search.closer.click();
    // A menu left open has one too.
    const link = atlas
      .header()
      .getByRole('link', { name: /^Dossier/u })
      .first();
    // The bar of a phone gives way to a sheet's actions.
    if (!(await link.isVisible())) await atlas.button('Menu').click();
    await link.click();
    // Its code may be on the way: what the next action acts on would go while it acts.
    await expect(atlas.heading).toContainText(/dossier/iu);
  },
  'put in the dossier': (atlas, _, random) =>
    one(atlas.panel.getByRole('button', { name: /^Dossier :/u }), random, click),
  compare: (atlas, _, random) =>
    one(atlas.panel.getByRole('link', { name: 'Comparer cette fiche' }), random, click),
};

/** None where the map shows all of France. */
function placesFramed(subject: string | null): readonly string[] {
  if (subject === 'france') return [];
  const [head, places = ''] = subject?.split(' ') ?? [];
  return head === 'liste' ? places.split(',').toSorted() : [`${subject}`];
}

/** Parts of the page that do not agree with its address. */
function disagreements(now: PageSummary, sheets: readonly Sheet[]): string[] {
  const wrong: string[] = [];
  const check = (what: string, found: unknown, wanted: unknown) => {
    if (JSON.stringify(found) !== JSON.stringify(wanted))
      wrong.push(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
  };
  const params = new URLSearchParams(now.search);
  const chosen = (name: string) => params.get(name)?.split(',').filter(Boolean) ?? [];
  const [heading = ''] = now.headings;
  check('headings', now.headings.length, 1);
  check('maps', now.maps, 1);
  const [, kind, id = '', code = ''] = now.path.split('/');
  const open = kind === 'fiches' ? sheets.find(({ url }) => url === now.path) : undefined;
  check(
    'open markers',
    now.markers.filter(({ isOpen }) => isOpen).map(({ sheets: own }) => own.includes(now.path)),
    open ? [true] : [],
  );
  const fits = (wanted: readonly string[], own: readonly string[]) =>
    wanted.length === 0 || own.some((value) => wanted.includes(value));
  const listed = sheets.filter(
    ({ themes, niveau, region }) =>
      fits(chosen('themes'), themes) &&
      fits(chosen('echelons'), [niveau]) &&
      fits(chosen('regions'), [region]),
  );
  if (kind === '') {
    check('heading', heading.includes('·'), false);
    const found = now.listed.length === 0 ? 'Aucune fiche' : `${now.listed.length} fiche`;
    const isTitled = now.chips.length > 0 ? now.title.startsWith(found) : now.title.endsWith(heading);
    check('title', isTitled, true);
    check('count', now.counted, now.listed.length);
    // How many live in a commune is not in the exports.
    if (!params.has('q') && !params.has('taille'))
      check(
        'list',
        now.listed,
        listed.map(({ url }) => url),
      );
    for (const url of now.listed)
      if (!listed.some((sheet) => sheet.url === url)) wrong.push(`listed: ${url}`);
    check(
      'chips',
      now.chips.filter((chip) => chip.startsWith('Retirer')).length,
      ['themes', 'echelons', 'regions', 'taille'].flatMap(chosen).length,
    );
    check(
      'word looked for',
      now.chips.filter((chip) => chip.startsWith('Ne plus chercher')),
      params.has('q') ? [`Ne plus chercher «\u00a0${params.get('q')}\u00a0»`] : [],
    );
    // Where no sheet answers all keep their markers, dimmed.
    const marked = now.listed.length > 0 ? now.listed : sheets.map(({ url }) => url);
    check('markers', now.markers.flatMap((marker) => marker.sheets).toSorted(), marked.toSorted());
    // What narrows the list takes the map to what is left.
    const left = sheets.filter(({ url }) => now.listed.includes(url));
    const places = [...new Set(left.map(({ niveau, code: at }) => `${niveau}:${at}`))];
    check('map', placesFramed(now.subject), now.chips.length > 0 ? places.toSorted() : []);
  } else if (kind === 'fiches') {
    check('heading', heading, open?.titre);
    check('title', now.title.startsWith(`${heading} · `), true);
    check('map', now.subject, open && `${open.niveau}:${open.code}`);
  } else if (kind === 'territoires') {
    check('title', now.title.startsWith(heading), true);
    check('map', now.subject, `${id}:${code}`);
  } else if (kind === 'comparer') {
    check('title', now.title.includes('ompar') || now.title.includes('côte à côte'), true);
    const read = chosen('fiches').flatMap((one) => sheets.find(({ url }) => url === `/fiches/${one}/`) ?? []);
    const own = [...new Set(read.map(({ niveau, code: at }) => `${niveau}-${at}`))].join(',');
    check('map', now.subject, params.get('territoires') || own || 'france');
  } else if (kind === 'dossier') {
    check('sheets of the dossier', now.contents, chosen('fiches').length);
    check('map', now.subject, 'france');
  } else if (kind === 'themes') {
    const own = sheets.filter(({ themes }) => themes.includes(id));
    check('title', now.title.startsWith(`${heading} · `), true);
    check('list', now.listed.toSorted(), own.map(({ url }) => url).toSorted());
    check('markers', now.markers.flatMap((marker) => marker.sheets).toSorted(), now.listed.toSorted());
    check('map', now.subject, 'france');
  } else wrong.push(`nothing expected at ${now.path}`);
  return wrong;
}

async function walk(atlas: AtlasPage, search: SearchBox, seed: number, steps: number): Promise<void> {
  const random = new SeededRandom(seed);
  const points = JSON.parse(await atlas.file('donnees/initiatives.geojson')) as {
    features: { properties: Sheet }[];
  };
  const sheets = points.features.map(({ properties }) => ({
    ...properties,
    url: new URL(properties.url).pathname,
  }));
  await atlas.visit('/');
  await atlas.press('Tab');
  const trail: string[] = [];
  let hasFocus = true;
  for (let step = 1; step <= steps; step++) {
    const name = random.oneOf(Object.keys(ACTIONS));
    trail.push(name);
    const when = `seed ${seed}, action ${step}, after: ${trail.slice(-12).join(' → ')}`;
    await test.step(when, async () => {
      await ACTIONS[name]?.(atlas, search, random);
      const faults = async () => {
        const now = await atlas.summary();
        // Tab goes from the last control to the browser's own; a screen that narrows removes the focused search box.
        if (now.focus !== null) hasFocus = true;
        else if (name === 'Tab' || name.startsWith('turn')) hasFocus = false;
        const lost = hasFocus && now.focus === null ? ['the focus is lost'] : [];
        return [...disagreements(now, sheets), ...lost].map((text) => `${text} (${now.path}${now.search})`);
      };
      await expect.poll(faults, { message: when, intervals: [20, 50, 100, 200] }).toEqual([]);
    });
  }
}

test.use({ ...SMALL_MAP, actionTimeout: 30_000 });

/** Seeds and steps of the walks. New seeds find new faults, which must not make an unrelated change fail. */
const FIXED_SEED = 20260;
const STEPS = 60;
const LONG_WALKS = [1, 2, 3, 4];
const LONG_STEPS = 500;

test(`${STEPS} random actions: address, panel, list and map agree, the focus is never lost`, {
  tag: '@long',
}, async ({ atlas, search }) => {
  test.slow();
  await walk(atlas, search, FIXED_SEED, STEPS);
});

for (const part of LONG_WALKS)
  test(`${LONG_STEPS} random actions with a new seed, walk ${part}`, { tag: '@long' }, async ({
    atlas,
    search,
  }) => {
    test.setTimeout(1_800_000);
    const seed = Number(process.env.RANDOM_WALK_SEED ?? Math.floor(Math.random() * 2 ** 31));
    console.log(`walk ${part}: RANDOM_WALK_SEED=${seed} replays it`);
    await walk(atlas, search, seed, LONG_STEPS);
  });
