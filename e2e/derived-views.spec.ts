import { expect, test } from './driver/fixtures.ts';

const SHEET = 'fiches/mobilite-rurale-pays-de-langres';
const FIGURES = 'fiches/migracoop-paris';
const COMMUNE = 'territoires/commune/75056';
const DEPARTEMENT = 'territoires/departement/54';
/** Its one sheet is of a département in it. */
const REGION = 'territoires/region/53';

const LACKS = 'Cette vue n’a pas pu être chargée. Le lien ci-dessous l’ouvre dans la carte entière.';

for (const [page, width, theme] of [
  [SHEET, 600, 'clair'],
  [SHEET, 320, 'sombre'],
  [FIGURES, 900, 'sombre'],
  [FIGURES, 320, 'clair'],
  [COMMUNE, 600, 'sombre'],
  [COMMUNE, 320, 'clair'],
  [DEPARTEMENT, 900, 'clair'],
  [REGION, 600, 'clair'],
] as const)
  test(`the view made of the page of ${page} looks as its own, ${width} wide, ${theme}`, async ({
    otherSite,
  }) => {
    const size = { width, height: 480 };
    await otherSite.show(`/integrer/vue/${page}/?theme=${theme}`, size);
    const own = await otherSite.looks();
    const name = await otherSite.frame.getByRole('main').getAttribute('aria-label');
    await otherSite.show(`/integrer/vue/page/?de=${page}&theme=${theme}`, size);
    await expect(otherSite.frame.getByRole('main', { name: name ?? '', exact: true })).toBeVisible();
    expect(await otherSite.looks()).toEqual(own);
    expect(await otherSite.scrollsSideways()).toBe(false);
  });

test('where a host has no view, the frame shows the one that is made of the page', async ({ otherSite }) => {
  const { frame } = otherSite;
  await otherSite.loses(`/integrer/vue/${SHEET}/`);
  await otherSite.show(`/integrer/vue/${SHEET}/?theme=sombre`);
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(/^Le Pays de Langres/u);
  await expect(frame.locator('html')).toHaveCSS('color-scheme', 'dark');
  await frame.getByRole('button', { name: 'Zoomer', exact: true }).click();
  await expect(frame.getByRole('button', { name: 'Aller vers le nord' })).toBeVisible();
  const read = frame.getByRole('link', { name: 'Lire la fiche (nouvel onglet)' });
  expect(await otherSite.opened(() => read.click())).toContain(`/${SHEET}/`);
});

test('a sheet that is no more, or what is no page of the atlas, shows everything', async ({
  otherSite,
  faults,
}) => {
  faults.allow('/fiches/retiree/');
  for (const asked of [
    'fiches/retiree',
    'territoires/commune/54395',
    'donnees/initiatives.json',
    '//exemple.fr/',
  ]) {
    await otherSite.show(`/integrer/vue/page/?de=${asked}`);
    await expect(otherSite.frame.getByRole('heading', { level: 1 })).toHaveText('Carte des initiatives');
    await expect(otherSite.frame.getByRole('list', { name: 'Fiches' })).toBeVisible();
  }
});

test('in a sandbox, which reads no page, a sentence leads to the sheet in a tab of its own', async ({
  otherSite,
  faults,
}) => {
  faults.allow(`/${SHEET}/`);
  faults.allow('Unsafe attempt to load URL');
  const { frame } = otherSite;
  const held = {
    width: 600,
    height: 480,
    sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
  };
  await otherSite.show(`/integrer/vue/page/?de=${SHEET}`, held);
  await expect(frame.getByRole('status')).toHaveText(LACKS);
  const link = frame.getByRole('link', { name: /^Ouvrir dans la/u });
  await expect(link).toHaveAttribute('href', `/${SHEET}/`);
  expect(await otherSite.opened(() => link.click())).toContain(`/${SHEET}/`);
});

test('a comparison is made of pages where there are no views', async ({ otherSite }) => {
  const { frame } = otherSite;
  await otherSite.loses(`/integrer/vue/${COMMUNE}/`);
  await otherSite.show('/integrer/vue/comparer/?territoires=commune-75056,region-53');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Paris et Bretagne');
  const paris = frame.locator('section').filter({ has: frame.getByRole('heading', { name: /^Paris/u }) });
  await expect(paris.getByRole('listitem')).toHaveCount(2);
  await otherSite.loses(`/integrer/vue/${SHEET}/`);
  await otherSite.show(`/integrer/vue/comparer/?fiches=${SHEET.slice(7)},${FIGURES.slice(7)}`);
  await expect(frame.getByRole('link', { name: /^Lire la fiche/u })).toHaveCount(2);
  await expect(frame.getByRole('heading', { level: 2, name: /^Le Pays de Langres/u })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a sentence leads to the whole atlas', async ({ otherSite, atlas }) => {
    // Alone: a frame of another origin may be read before its scripts are forbidden.
    await otherSite.openAlone(`/integrer/vue/page/?de=${SHEET}`);
    await expect(otherSite.unscripted).toHaveText(
      'Cette vue demande JavaScript. Le lien ci-dessous mène à la carte entière.',
    );
    await expect(atlas.link(/^Ouvrir dans la/u)).toBeVisible();
  });
});

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`axe, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('finds nothing in the views that are made of pages', { tag: '@long' }, async ({
      otherSite,
      accessibility,
      atlas,
    }) => {
      for (const page of [SHEET, FIGURES, COMMUNE]) {
        await otherSite.openAlone(`/integrer/vue/page/?de=${page}`);
        await expect(atlas.button('Zoomer').first()).toBeVisible();
        expect(await accessibility.faults(), page).toEqual([]);
      }
    });
  });
