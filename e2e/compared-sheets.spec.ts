import { expect, test } from './driver/fixtures.ts';

const address = (...territories: string[]) => `/comparer/?territoires=${territories.join(',')}`;

test('sheets are side by side, each with its document; where a territory has none, the page says what is read instead', async ({
  atlas,
  comparison,
}) => {
  await test.step('the sheets of two départements are side by side, part by part', async () => {
    await atlas.read(address('departement-62', 'departement-35'));
    const headings = comparison.sheets().getByRole('heading', { level: 3 });
    await expect(headings.filter({ hasText: 'Pourquoi ce projet' })).toHaveCount(1);
    // Letters that arrive between the two readings move the rows.
    await expect(async () => {
      expect(await comparison.rowTops('A')).toEqual(await comparison.rowTops('B'));
    }).toPass();
  });
  await test.step('each compared sheet says which document it comes from', async () => {
    await expect(comparison.sheets().getByText(/^Source\u00a0: «/)).toHaveCount(2);
  });
  await test.step('a territory without a sheet says so, and offers those of its région', async () => {
    await atlas.goTo(address('departement-62', 'departement-88'));
    const blank = comparison.sheets().getByRole('region').or(comparison.sheets().locator('section'));
    await expect(blank.first()).toContainText('Aucune fiche sur les Vosges pour l’instant');
    await expect(blank.first()).toContainText('Dans la même région, Grand Est');
    await expect(
      blank
        .first()
        .getByRole('link', { name: /énergie citoyenne/ })
        .first(),
    ).toBeVisible();
  });
  await test.step('each territory is read through the sheet of a wider one where it has none of its own', async () => {
    await atlas.goTo(address('commune-54395', 'departement-62'));
    await expect(comparison.sheets()).toContainText('Meurthe-et-Moselle, échelon supérieur');
  });
  await test.step('a territory that only contains sheets is read through the first of them, and says so', async () => {
    await atlas.goTo(address('region-44', 'departement-62'));
    await expect(comparison.sheets()).toContainText(
      /Fiche d’un territoire qu’il contient\u00a0: (?:Meurthe-et-Moselle|Pays de Langres|PETR)/,
    );
    await expect(comparison.sheets()).not.toContainText('pour l’instant');
    await expect(comparison.sheets().getByRole('combobox', { name: 'Fiche affichée' })).toBeVisible();
  });
});

test('the sheet read for a territory is chosen, in the address', async ({ atlas, comparison }) => {
  await atlas.read(address('departement-54', 'departement-62'));
  const choice = comparison.sheets().getByRole('combobox', { name: 'Fiche affichée' });
  await choice.selectOption({ label: 'Département de Meurthe-et-Moselle : l’énergie citoyenne' });
  await expect.poll(() => atlas.search.get('fiches')).toBe('energie-citoyenne-meurthe-et-moselle');
  await expect(comparison.sheets()).toContainText('l’énergie citoyenne');
  await atlas.reload();
  await expect(choice).toHaveValue('energie-citoyenne-meurthe-et-moselle');
});

test('by keyboard, removing a sheet moves the focus to the title, and the next tab stop restores it', async ({
  atlas,
}) => {
  await atlas.read('/comparer/?fiches=migracoop-paris,maison-des-coursiers-paris,actes-romainville');
  await expect(atlas.heading).toHaveText('Trois fiches côte à côte');
  await atlas.tabTo('Retirer la fiche A de la comparaison');
  await atlas.press('Enter');
  await expect(atlas.heading).toHaveText('Deux fiches côte à côte');
  await expect(atlas.heading).toBeFocused();
  await atlas.press('Enter');
  await expect(atlas.heading).toHaveText('Deux fiches côte à côte');
  await atlas.press('Tab');
  expect(await atlas.focusedName()).toBe('Annuler');
  await atlas.press('Enter');
  await expect(atlas.heading).toHaveText('Trois fiches côte à côte');
  await atlas.back();
  await expect(atlas.heading).toHaveText('Deux fiches côte à côte');
});

test('on a phone one sheet is read at a time, under the same headings', async ({ atlas, comparison }) => {
  await atlas.resize(390, 844);
  await atlas.read(address('departement-62', 'departement-35'));
  const of = (letter: string) => comparison.sheets().locator(`div[data-letter="${letter}"]`).first();
  await expect(of('A')).toBeVisible();
  await expect(of('B')).toBeHidden();
  await atlas.button(/Ille-et-Vilaine/).click();
  await expect(of('B')).toBeVisible();
  await expect(of('A')).toBeHidden();
  await expect(comparison.sheets().getByRole('heading', { name: /^Pourquoi ce projet/ })).toBeVisible();
  expect(await atlas.scrollsSideways()).toBe(false);
});
