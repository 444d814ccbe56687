import { expect, SMALL_MAP, test } from './driver/fixtures.ts';

/** Sheets of the invented content: each shows what the thirteen real ones lack. */
const SHEETS = [
  'arrondissement',
  'cayenne',
  'chiffres-sans-nombre',
  'nantes-deux',
  'nantes-trois',
  'nantes-une',
  'nationale',
  'outre-mer',
  'plusieurs-territoires',
  'region',
  'regroupement',
  'sans-chiffre',
  'texte-hostile',
  'titre-tres-long',
  'tous-les-blocs',
  'tous-les-champs',
  'un-mot',
  'vingt-chiffres',
];

/** Those that axe reads too. */
const READ_BY_AXE = ['tous-les-champs', 'vingt-chiffres', 'titre-tres-long', 'texte-hostile', 'un-mot'];

/** Widths at which a sheet must be whole, CSS pixels. */
const WIDTHS = [1280, 390, 320];

const at = (id: string) => `/fiches/${id}/`;

test.use({ site: 'invented' });

test('the list leads to every sheet', { tag: '@long' }, async ({ atlas }) => {
  await atlas.read('/');
  const hrefs = await atlas.hrefs(atlas.cards().getByRole('link'));
  expect(hrefs.toSorted()).toEqual(SHEETS.map(at));
  expect(await atlas.emptyBlocks()).toEqual([]);
});

test('A1 · no sheet has an empty block, a missing value or a text that is cut, at any width; axe finds no fault', {
  tag: '@long',
}, async ({ atlas, accessibility, legibility }) => {
  await atlas.read('/');
  for (const id of SHEETS)
    await test.step(id, async () => {
      await atlas.resize(1280, 800);
      await atlas.goTo('/');
      await expect(atlas.cards()).toHaveCount(SHEETS.length);
      await atlas.goTo(at(id));
      await expect(atlas.cards()).toHaveCount(0);
      await expect(atlas.heading).not.toBeEmpty();
      await expect(atlas.panel).not.toContainText(/undefined|\bNaN\b|\[object/u);
      expect(await atlas.emptyBlocks()).toEqual([]);
      if (READ_BY_AXE.includes(id)) {
        expect(await accessibility.faults()).toEqual([]);
        expect(await accessibility.jumps()).toEqual([]);
      }
      for (const width of WIDTHS) {
        await atlas.resize(width, 800);
        expect(await legibility.cut(), `${width} px`).toEqual([]);
        expect(await legibility.cutInHead(), `${width} px`).toEqual([]);
        expect(await atlas.scrollsSideways(), `${width} px`).toBe(false);
        expect(await atlas.panelScrollsSideways(), `${width} px`).toBe(false);
      }
    });
});

test('figures and quotations: none, twenty in order, without a number', { tag: '@long' }, async ({
  atlas,
}) => {
  await test.step('a sheet without figure or quotation shows its two sections and nothing else', async () => {
    await atlas.read(at('sans-chiffre'));
    await expect(atlas.panel.getByRole('list', { name: 'Chiffres clés' })).toHaveCount(0);
    await expect(atlas.panel.getByRole('blockquote')).toHaveCount(0);
    const contents = atlas.panel.getByRole('navigation', { name: 'Dans cette fiche' });
    await expect(contents.getByRole('link')).toHaveText(['Pourquoi', 'Concrètement']);
  });
  await test.step('twenty figures are shown, in order', async () => {
    await atlas.goTo(at('vingt-chiffres'));
    const figures = atlas.panel.getByRole('list', { name: 'Chiffres clés' }).getByRole('listitem');
    await expect(figures).toHaveCount(20);
    const texts = await figures.allInnerTexts();
    for (const [index, text] of texts.entries()) expect(text).toContain(String(7 * (index + 1)));
  });
  await test.step('figures without a number are shown as their words', async () => {
    await atlas.goTo(at('chiffres-sans-nombre'));
    for (const words of ['Une dizaine', 'Beaucoup', 'Aucun nombre ici'])
      await expect(atlas.panel).toContainText(words);
  });
});

test('a sheet written for the map says so, whom to ask, and what else it knows', { tag: '@long' }, async ({
  atlas,
}) => {
  await atlas.read(at('tous-les-champs'));
  await expect(atlas.panel).toContainText('Fiche écrite pour cette carte.');
  for (const way of [/^Contacter /, 'Site du projet']) await expect(atlas.link(way)).toBeInViewport();
  const image = atlas.panel.getByRole('img', { name: 'Des collines vertes sous un soleil jaune' });
  await expect(image).toHaveJSProperty('naturalWidth', 640);
  await expect(atlas.panel.getByRole('heading', { name: 'À qui parler' })).toBeVisible();
  await expect(atlas.panel).toContainText(/État du projet\s: en cours/u);
  const hrefs = await atlas.hrefs(atlas.panel.getByRole('link', { name: /exemple\.fr|^01/u }));
  expect(hrefs).toEqual([
    'https://exemple.fr/projet',
    'https://exemple.fr/video',
    'mailto:service@exemple.fr',
    'tel:0100000000',
    'https://exemple.fr/contact',
  ]);
});

test('a table has its headings, scrolls under the keyboard on a phone, and notes lead there and back', {
  tag: '@long',
}, async ({ atlas }) => {
  await atlas.read(at('tous-les-champs'));
  const table = atlas.panel.getByRole('table', { name: 'Des essais inventés, année par année' });
  await expect(table.getByRole('columnheader')).toHaveCount(5);
  await expect(table.getByRole('rowheader')).toHaveText(['Le premier essai', 'Un essai suivi', 'Le dernier']);
  const frame = atlas.panel.getByRole('figure', { name: 'Des essais inventés' });
  await expect(frame).not.toHaveAttribute('tabindex');
  await atlas.resize(390, 844);
  await expect(frame).toHaveAttribute('tabindex', '0');
  await frame.focus();
  await frame.press('ArrowRight');
  await expect.poll(() => frame.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  await atlas.panel.getByRole('link', { name: 'Note 2' }).click();
  const note = atlas.panel.getByRole('listitem').filter({ hasText: 'Elle est tenue à la main' });
  await expect(note).toBeFocused();
  await note.getByRole('link', { name: 'Retour au texte' }).click();
  await expect(atlas.panel.getByRole('link', { name: 'Note 2' })).toBeFocused();
});

test('a title of three hundred characters is whole in the sheet, in the list and in the page’s title', {
  tag: '@long',
}, async ({ atlas }) => {
  const [start, end] = ['Fiche inventée au titre très long', 'jusqu’au trois-centième signe ici'];
  await atlas.read('/');
  await expect(atlas.card(new RegExp(`^${start}.*${end}$`, 'u'))).toBeVisible();
  await atlas.card(new RegExp(`^${start}.*${end}$`, 'u')).click();
  await expect(atlas.heading).toHaveText(new RegExp(`^${start}.*${end}$`, 'u'));
  expect(await atlas.title()).toContain(end);
});

test('hostile text is text: no element, no link and no title comes of it', { tag: '@long' }, async ({
  atlas,
}) => {
  await atlas.read(at('texte-hostile'));
  await expect(atlas.heading).toContainText('<script>alert(');
  await expect(atlas.panel).toContainText('<img src=x onerror=alert(1)>');
  await expect(atlas.panel).toContainText('<iframe src=');
  await expect(atlas.panel.locator('script, iframe, img, b')).toHaveCount(0);
  const hrefs = await atlas.hrefs(atlas.panel.getByRole('link'));
  expect(hrefs.filter((href) => /^(?:javascript|data):/iu.test(href))).toEqual([]);
  expect(await atlas.title()).not.toContain('perdu');
  const cells = (await atlas.file('donnees/initiatives.csv')).split(/[;,\r\n]+/u);
  expect(cells.filter((cell) => /^"?[=+@-](?!\d+\.\d+$)/u.test(cell))).toEqual([]);
});

test.describe('with the map', () => {
  test.use(SMALL_MAP);

  test('three sheets of one commune open from one marker', { tag: '@long' }, async ({ atlas }) => {
    await atlas.visit('/');
    await atlas.group('Nantes').click();
    await expect(atlas.openChoices()).toHaveCount(3);
    await atlas.choice(/numéro trois/).click();
    await expect(atlas.heading).toHaveText('Fiche inventée de Nantes, numéro trois');
  });
});
