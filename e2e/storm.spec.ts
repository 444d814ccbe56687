import type { Atlas } from './driver/atlas.ts';
import { Dice } from './driver/dice.ts';
import type { SearchBox } from './driver/search-box.ts';
import { expect, test } from './driver/test.ts';
import type { Whereabouts } from './driver/whereabouts.ts';

const SEED = Number(process.env.STORM_SEED ?? 20260);
const ACTIONS = 500;
const WIDE = [1280, 720] as const;
const NARROW = [390, 720] as const;
const WORDS = ['énergie', 'mobilité', 'tiers-lieux', 'vosges', 'insertion', 'romainville', 'commerce'];

interface Sheet {
  readonly titre: string;
  readonly niveau: string;
  readonly code: string;
  readonly region: string;
  readonly themes: readonly string[];
  readonly url: string;
}

/** What someone does next. Nothing to do it on: nothing is done. */
type Deed = (atlas: Atlas, search: SearchBox, dice: Dice) => Promise<unknown>;

async function one(
  places: ReturnType<Atlas['cards']>,
  dice: Dice,
  act: (place: ReturnType<Atlas['cards']>) => Promise<unknown>,
) {
  const count = await places.count();
  if (count > 0) await act(places.nth(dice.below(count)));
}

const click = (place: ReturnType<Atlas['cards']>) => place.click();

const DEEDS: Readonly<Record<string, Deed>> = {
  'open a card': (atlas, _, dice) => one(atlas.cards().getByRole('link'), dice, click),
  'open a marker': async (atlas, _, dice) => {
    await one(atlas.markers(), dice, (marker) => marker.press('Enter'));
    if (await atlas.openChoices().count())
      await one(atlas.openChoices(), dice, (link) => link.press('Enter'));
  },
  close: (atlas, _, dice) => one(atlas.panel.getByRole('link', { name: /^Fermer/u }), dice, click),
  Back: (atlas) => atlas.backWithin(),
  Forward: (atlas) => atlas.forwardWithin(),
  'search a word': async (_, search, dice) => {
    const isFolded = await search.opener.isVisible();
    if (isFolded) await search.opener.click();
    await search.type(dice.one(WORDS));
    await expect(search.current()).toBeVisible();
    await search.input.press('Enter');
  },
  'choose a filter': async (atlas, _, dice) => {
    const opener = atlas.panel.getByRole('button', { name: 'Filtrer et trier' });
    if ((await opener.count()) === 0) return;
    if ((await opener.getAttribute('aria-expanded')) === 'false') await opener.click();
    await one(
      atlas.panel.getByRole('navigation', { name: /^(Thèmes|Échelons|Régions)$/u }).getByRole('link'),
      dice,
      click,
    );
  },
  'take a filter back': (atlas, _, dice) =>
    one(atlas.panel.getByRole('list', { name: 'Filtres choisis' }).getByRole('link'), dice, click),
  'show everything': (atlas, _, dice) =>
    one(
      atlas.panel.getByRole('link', { name: /^(Tout afficher|affichez toutes les fiches)$/u }),
      dice,
      click,
    ),
  'hover a card': (atlas, _, dice) => one(atlas.cards(), dice, (card) => card.hover()),
  'turn the screen narrow': (atlas) => atlas.resize(...NARROW),
  'turn the screen wide': (atlas) => atlas.resize(...WIDE),
  Escape: (atlas) => atlas.press('Escape'),
  Tab: (atlas) => atlas.press('Tab'),
  'open the dossier': (atlas) =>
    atlas
      .header()
      .getByRole('link', { name: /^Dossier/u })
      .click(),
  'put in the dossier': (atlas, _, dice) =>
    one(atlas.panel.getByRole('button', { name: /dans mon dossier$/iu }), dice, click),
  compare: (atlas, _, dice) =>
    one(atlas.panel.getByRole('link', { name: 'Comparer cette fiche' }), dice, click),
};

/** What the parts of the page say that does not agree with its address. */
function disagreements(now: Whereabouts, sheets: readonly Sheet[]): string[] {
  const wrong: string[] = [];
  const check = (what: string, said: unknown, wanted: unknown) => {
    if (JSON.stringify(said) !== JSON.stringify(wanted))
      wrong.push(`${what}: ${JSON.stringify(said)} instead of ${JSON.stringify(wanted)}`);
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
    const found = now.listed.length === 0 ? 'Aucune fiche' : `${now.listed.length} sur `;
    const isTitled = now.chips.length > 0 ? now.title.startsWith(found) : now.title.endsWith(heading);
    check('title', isTitled, true);
    check('count', now.counted, now.listed.length);
    if (!params.has('q'))
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
      [...chosen('themes'), ...chosen('echelons'), ...chosen('regions')].length,
    );
    check(
      'word looked for',
      now.chips.filter((chip) => chip.startsWith('Ne plus chercher')),
      params.has('q') ? [`Ne plus chercher ${params.get('q')}`] : [],
    );
    check('markers', now.markers.flatMap((marker) => marker.sheets).toSorted(), now.listed.toSorted());
    check('map', now.subject, 'france');
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
  } else wrong.push(`nothing expected at ${now.path}`);
  return wrong;
}

// Coarsely drawn: what is said counts, not how it looks.
test.use({ deviceScaleFactor: 0.5 });

test(`${ACTIONS} actions at random: address, panel, list and map agree, the focus is never lost`, async ({
  atlas,
  search,
}) => {
  test.setTimeout(600_000);
  const dice = new Dice(SEED);
  const points = JSON.parse(await atlas.file('donnees/initiatives.geojson')) as {
    features: { properties: Sheet }[];
  };
  const sheets = points.features.map(({ properties }) => properties);
  await atlas.resize(...WIDE);
  await atlas.visit('/');
  await atlas.press('Tab');
  const trail: string[] = [];
  let hasFocus = true;
  for (let step = 1; step <= ACTIONS; step++) {
    const name = dice.one(Object.keys(DEEDS));
    trail.push(name);
    const when = () => `seed ${SEED}, action ${step}, after: ${trail.slice(-12).join(' → ')}`;
    await test.step(when(), async () => {
      await DEEDS[name]?.(atlas, search, dice);
      const now = async () => {
        const where = await atlas.whereabouts();
        // Tab goes from the last control to the browser's own, a screen that narrows takes the box away that had it.
        if (where.focus !== null) hasFocus = true;
        else if (name === 'Tab' || name.startsWith('turn')) hasFocus = false;
        const lost = hasFocus && where.focus === null ? ['the focus is lost'] : [];
        return [...disagreements(where, sheets), ...lost].map(
          (text) => `${text} (${where.path}${where.search})`,
        );
      };
      await expect.poll(now, { message: when(), intervals: [20, 50, 100, 200] }).toEqual([]);
    });
  }
});
