import { expect, SMALL_MAP, test } from '../driver/fixtures.ts';

/** Minimum time between two sentences, milliseconds: a screen reader cuts the first of two closer ones. */
const LEAST_BETWEEN = 500;

const ACTES = 'Ville de Romainville : L’Agence Communale de la Transition Écologique et Solidaire (ACTES)';

test('A15 · the line says what was searched, listed and filtered', { tag: '@long' }, async ({
  atlas,
  search,
  liveLine,
}) => {
  await atlas.read('/');
  await search.input.click();
  await search.type('langres');
  await liveLine.says('1 fiche, 5 territoires');
  await search.type('xqzw');
  await liveLine.says('Aucune fiche et aucun territoire trouvés.');
  await search.type('énergie citoyenne');
  await expect(search.current()).toHaveText('Voir les 2 fiches dans la liste');
  await atlas.press('Enter');
  await liveLine.says('2 fiches sur 13 pour « énergie citoyenne ».');
  await atlas.link(/Ne plus chercher « énergie citoyenne »/).click();
  await liveLine.says('Liste de 13 fiches.');
  await atlas.filterBy('Échelon', 'Département, 4 fiches');
  await liveLine.says('4 fiches sur 13.');
  await atlas.filterBy('Région', /^Grand Est, /);
  await liveLine.says('2 fiches sur 13.');
  await atlas.goTo('/?echelons=petr&regions=11');
  await liveLine.says('Aucune fiche.');
  await atlas.link('Tout effacer').click();
  await liveLine.says('Liste de 13 fiches.');
});

test('A15 · the line says what was opened, closed, compared and put in the dossier', {
  tag: '@long',
}, async ({ atlas, comparison, liveLine }) => {
  await atlas.read('/');
  await atlas.card(ACTES).click();
  await liveLine.says(`Fiche ouverte : ${ACTES}. Territoire : Romainville.`);
  await atlas.button(/^Dossier :/).click();
  await liveLine.says('Fiche ajoutée au dossier : 1 fiche.');
  await atlas.button(/^Dossier :/).click();
  await liveLine.says('Fiche retirée du dossier : aucune fiche.');
  await atlas.button(/^Dossier :/).click();
  await liveLine.says('Fiche ajoutée au dossier : 1 fiche.');
  await atlas.press('Escape');
  await liveLine.says('Liste de 13 fiches.');
  await atlas.header().getByRole('link', { name: 'À propos' }).first().click();
  await liveLine.says('Page ouverte : À propos.');
  await atlas
    .header()
    .getByRole('link', { name: /^Dossier/ })
    .click();
  await liveLine.says('Dossier : 1 fiche.');
  await atlas.button(`Retirer ${ACTES}`).click();
  await liveLine.says('Dossier vide.');
  await atlas.goTo('/territoires/departement/54/');
  await liveLine.says('Territoire ouvert : Meurthe-et-Moselle, département, 2 fiches.');
  await atlas.goTo('/comparer/?territoires=departement-54');
  await liveLine.says('Comparaison : Meurthe-et-Moselle, département.');
  await comparison.add('Meuse');
  await liveLine.says('Comparaison de 2 territoires : A Meurthe-et-Moselle, B Meuse.');
  await comparison.remover('la Meuse').click();
  await liveLine.says('Comparaison : Meurthe-et-Moselle, département.');
});

test.describe('with the map', () => {
  test.use(SMALL_MAP);

  test('A15 · the line says what the map shows of the list while it follows it', { tag: '@long' }, async ({
    atlas,
    liveLine,
  }) => {
    await atlas.visit('/?vue=48.69,6.18,8');
    await atlas.filterBy('Région', 'Limiter à la zone affichée');
    await liveLine.says('2 fiches dans la zone affichée.');
    await atlas.goTo('/?suivre=carte&vue=45.77,4.88,8');
    await atlas.canvas.waitForCamera([4.88, 45.77], 8);
    await expect(atlas.cards().first()).toContainText(/Lyon|Villeurbanne/);
    await liveLine.says('2 fiches dans la zone affichée.');
    await atlas.link('Ne plus limiter à la zone affichée').click();
    await liveLine.says('Liste de 13 fiches.');
  });
});

test('A15 · never two sentences within 500 ms, however quick the reader; the last one is announced', async ({
  atlas,
  search,
  liveLine,
}) => {
  await atlas.read('/');
  await atlas.heading.click();
  await liveLine.listen();
  // As many rounds as five announcements take: a fast machine finishes a round while one sentence lasts.
  while ((await liveLine.said()).length < 5) {
    for (const address of [
      '/?echelons=departement',
      '/fiches/actes-romainville/',
      '/?regions=44',
      '/territoires/departement/62/',
      '/comparer/?territoires=departement-54,departement-88',
      '/a-propos/',
      '/',
    ])
      await atlas.goTo(address);
    await search.input.click();
    await search.type('saint denis');
    await expect(search.answers().first()).toBeVisible();
    await search.type('');
    await atlas.press('Escape');
  }
  await atlas.goTo('/?echelons=petr');
  await liveLine.says('1 fiche sur 13.');
  const announced = await liveLine.said();
  const tooClose = announced.flatMap(({ sentence, at }, index) => {
    const before = announced[index - 1];
    return before && at - before.at < LEAST_BETWEEN ? [`« ${before.sentence} » then « ${sentence} »`] : [];
  });
  expect(tooClose).toEqual([]);
  expect(announced.length).toBeGreaterThan(3);
});
