import { expect, SMALL_MAP, test } from './driver/fixtures.ts';

test.use(SMALL_MAP);

/** In Meurthe-et-Moselle, far from every marker and name: longitude, latitude, degrees. */
const VEZELISE = [6.2, 48.5] as const;

/** In the intercommunalité most like the Pays de Langres. */
const PUISAYE = [3.15, 47.62] as const;

const over = ([longitude, latitude]: readonly [number, number], zoom: number) =>
  `vue=${latitude},${longitude},${zoom}`;

test('a colour chosen beside the legend is in the address, the legend, the tooltip and on the map', async ({
  atlas,
  colours,
}) => {
  await atlas.visit(`/?${over(VEZELISE, 7)}`);
  await atlas.canvas.waitForCamera(VEZELISE, 7);
  await colours.open();
  await expect(colours.choice('Aucun indicateur')).toHaveAttribute('aria-current', 'page');
  await expect(colours.legend).toHaveCount(0);
  await colours.choice('Densité').click();
  await expect.poll(() => atlas.search.get('couleur')).toBe('densite');
  await expect(colours.choices).toBeHidden();
  await atlas.canvas.waitForCamera(VEZELISE, 7);
  await colours.open();
  await expect(colours.choice('Densité')).toHaveAttribute('aria-current', 'page');
  await expect(colours.choice('Aucun indicateur')).not.toHaveAttribute('aria-current');
  await atlas.press('Escape');
  await colours.says('Densité, ≈\u00a0hab./km², départements');
  expect(await colours.classes()).toEqual(['moins de 50', '50 à 70', '70 à 120', '120 à 250', '250 et plus']);
  await expect(colours.legend).toContainText('Population municipale 2023');
  await expect(colours.legend).toContainText('contours indicatifs');
  const wanted = await colours.colourOf('120 à 250');
  const far = async () => {
    const seen = await atlas.canvas.colorAt(...VEZELISE);
    return Math.max(...seen.map((channel, index) => Math.abs(channel - (wanted[index] ?? 0))));
  };
  await expect.poll(far).toBeLessThan(6);
  await atlas.canvas.pointAt(...VEZELISE);
  await expect(colours.tip).toHaveText(
    /^Meurthe-et-Moselledépartement · 2\u00a0fiches · ≈\u00a0139\u00a0hab\.\/km²$/u,
  );
});

test('the colour survives a reload and the pages, and goes with its link', { tag: '@long' }, async ({
  atlas,
  colours,
}) => {
  // In a smaller window a département is framed from so far that régions are coloured.
  await atlas.resize(1440, 900);
  await atlas.read('/?couleur=densite');
  await atlas.reload();
  await atlas.shows('france');
  await colours.says('Densité, ≈\u00a0hab./km², régions');
  await expect(colours.opener).toHaveText('Indicateur\u00a0: densité');
  await expect(atlas.link(/^Guyane, aucune fiche, ≈ 3,5 hab\./u)).toHaveAttribute('data-step', '1');
  await atlas.card(/énergie citoyenne/).click();
  await colours.says('Densité, ≈\u00a0hab./km², départements');
  expect(atlas.search.get('couleur')).toBe('densite');
  await atlas.link('Retirer l’indicateur').click();
  await expect(colours.legend).toHaveCount(0);
  await expect.poll(() => atlas.search.get('couleur')).toBeNull();
  expect(await atlas.focusedName()).toMatch(/^Fond de carte/);
});

test('the legend follows the zoom, then the pinned level', { tag: '@long' }, async ({ atlas, colours }) => {
  await atlas.read('/?couleur=population');
  for (const [zoom, level] of [
    [5, 'régions'],
    [8.4, 'intercommunalités'],
    [10, 'communes'],
    [7, 'départements'],
  ] as const)
    await test.step(`zoom ${zoom}`, async () => {
      await atlas.goTo(`/?couleur=population&${over(VEZELISE, zoom)}`);
      await colours.says(`Population, habitants, ${level}`);
    });
  for (const level of ['Communes', 'Départements', 'Régions'])
    await test.step(`${level} pinned`, async () => {
      await atlas.map.getByRole('link', { name: level, exact: true }).click();
      await colours.says(`Population, habitants, ${level.toLocaleLowerCase('fr')}`);
    });
  await expect(colours.legend).not.toContainText('Zoomez');
  await atlas.goTo(`/?couleur=petites-communes&niveau=communes&${over(VEZELISE, 6)}`);
  await expect(colours.legend).toContainText('Zoomez pour colorer les communes.');
});

test('every colour has its legend and paints intercommunalités and communes too', { tag: '@long' }, async ({
  atlas,
  colours,
}) => {
  await atlas.visit(`/?couleur=petites-communes&${over(VEZELISE, 10)}`);
  await atlas.canvas.waitForDrawn('commune');
  await colours.says('Petites communes, habitants, communes');
  expect(await colours.classes()).toEqual(['au moins 2\u202f000', 'moins de 2\u202f000']);
  await atlas.canvas.pointAt(...VEZELISE);
  await expect(colours.tip).toContainText(
    /commune · zone couverte par 2\u00a0fiches de Meurthe-et-Moselle · (moins de|au moins) 2\u202f000 habitants/,
  );
  await atlas.goTo(`/?couleur=fiches&niveau=intercommunalites&${over([5.72, 45.18], 8.4)}`);
  await atlas.canvas.waitForDrawn('epci');
  await colours.says('Fiches, intercommunalités');
  await expect(colours.legend).not.toContainText('Insee');
});

test('from a sheet the map shows where its idea would go, by the address, the legend and the list', {
  tag: '@long',
}, async ({ atlas, colours }) => {
  await atlas.resize(1440, 900);
  await atlas.read('/fiches/mobilite-rurale-pays-de-langres/');
  await atlas.link('Voir sur la carte').click();
  await expect.poll(() => atlas.search.get('couleur')).toBe('ressemblance');
  await atlas.reload();
  await atlas.canvas.waitForDrawn('epci');
  await colours.says('Ressemblance avec l’auteur, intercommunalités');
  expect((await colours.classes()).at(-1)).toBe('très ressemblantes');
  await expect(colours.legend).toContainText('Ressembler n’est pas réussir');
  await atlas.settled();
  await atlas.canvas.pointAt(...PUISAYE);
  await expect(colours.tip).toContainText(
    'CC de Puisaye-Forterreintercommunalité · aucune fiche · très ressemblante',
  );
  await atlas.back();
  await expect(colours.legend).toHaveCount(0);
});

test('an unknown colour colours nothing, an unknown level pins none', { tag: '@long' }, async ({
  atlas,
  colours,
}) => {
  await atlas.visit(`/?couleur=superficie&niveau=cantons&${over(VEZELISE, 7)}`);
  await atlas.canvas.waitForCamera(VEZELISE, 7);
  expect(await atlas.canvas.level()).toBe('departement');
  await expect(colours.legend).toHaveCount(0);
  await colours.choose('Aucun indicateur');
  await expect.poll(() => atlas.search.get('couleur')).toBeNull();
});

test('figures that fail to load are reported', { tag: '@long' }, async ({ atlas, colours }) => {
  const mend = await atlas.breakFile('territoires');
  await atlas.visit('/?couleur=population');
  await expect(atlas.alert()).toContainText('Les chiffres n’ont pas pu être chargés.');
  await mend();
  await colours.choose('Aucun indicateur');
  await colours.choose('Population');
  await expect(atlas.alert()).toHaveCount(0);
});

test('hovering over colours: no React commit, and nothing is sent to the map’s worker', {
  tag: '@long',
}, async ({ atlas, colours }) => {
  await atlas.resize(1440, 900);
  await atlas.canvas.countWork();
  await atlas.visit('/?couleur=densite&niveau=departements');
  await colours.says('Densité, ≈\u00a0hab./km², départements');
  await atlas.shows('france');
  await atlas.canvas.sweep(20);
  const { commits, messages, tips } = await atlas.canvas.sweep(150);
  expect(tips).toBeGreaterThan(4);
  expect(commits).toBe(0);
  expect(messages).toBe(0);
});

test.describe('with an indicator of the publisher', () => {
  test.use({ site: 'invented' });

  test('map, legend and pages have it, and say why a figure is missing', { tag: '@long' }, async ({
    atlas,
    colours,
  }) => {
    await atlas.resize(1440, 900);
    await atlas.visit('/?couleur=inventions-partagees&niveau=departements');
    await colours.says('Part d’inventions partagées, %, départements');
    expect((await colours.classes()).at(1)).toBe('20 à 40');
    await atlas.shows('france');
    await atlas.canvas.pointAt(...VEZELISE);
    await expect(colours.tip).toContainText('Part d’inventions partagées\u00a0: 62,5\u00a0%');
    await atlas.map.getByRole('link', { name: 'Régions', exact: true }).click();
    await expect(colours.legend).toContainText('cet indicateur est donné pour les départements');
    await atlas.read('/territoires/departement/55/');
    await expect(atlas.text('secret statistique')).toBeVisible();
    await expect(atlas.link('Institut des inventions (2024)')).toHaveAttribute('href', /exemple\.fr/u);
  });
});

test.describe('without WebGL', () => {
  test.use({ map: false });

  test('there is no choice of colours', async ({ atlas, colours }) => {
    await atlas.visit('/?couleur=densite');
    await expect(colours.choices).toBeHidden();
  });

  test('the drawn map shows where an idea would go', async ({ atlas }) => {
    await atlas.visit('/fiches/mobilite-rurale-pays-de-langres/?couleur=ressemblance');
    await expect(atlas.map.locator('[data-shaded] [data-step="5"]')).toBeVisible();
  });
});

for (const [width, height] of [
  [1280, 900],
  [390, 844],
] as const)
  test(`the legend covers nothing at ${width} px; on paper there is no choice of colours`, {
    tag: '@long',
  }, async ({ atlas, colours }) => {
    await atlas.resize(width, height);
    await atlas.read('/?couleur=population');
    await expect(colours.legend).toBeVisible();
    expect(await colours.covers()).toEqual([]);
    if (width === 390) await atlas.button('Affichage').click();
    else await colours.open();
    await expect(colours.choices).toBeVisible();
    await atlas.print();
    await expect(colours.choices).toBeHidden();
    await atlas.onScreen();
    if (width === 390) await atlas.press('Escape');
    await atlas.goTo('/territoires/departement/54/?couleur=petites-communes');
    await expect(colours.legend).toContainText('Habitants de petites communes');
    expect(await colours.covers()).toEqual([]);
  });
