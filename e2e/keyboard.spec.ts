import { expect, test } from './driver/test.ts';

test('markers are one tab stop: arrows, Home and End walk among them, Enter opens', async ({ atlas }) => {
  await atlas.visit('/');
  await expect(atlas.markers().and(atlas.map.locator('[tabindex="0"]'))).toHaveCount(1);
  await atlas.markers().first().focus();
  await atlas.press('ArrowRight');
  await expect(atlas.markers().nth(1)).toBeFocused();
  await atlas.press('End');
  await expect(atlas.markers().last()).toBeFocused();
  await atlas.press('ArrowRight');
  await expect(atlas.markers().first()).toBeFocused();
  await atlas.press('End');
  await atlas.press('Home');
  await expect(atlas.markers().first()).toBeFocused();
  await atlas.press('Enter');
  await expect(atlas.heading).toContainText('Pas-de-Calais');
  await expect(atlas.heading).toBeFocused();
});

test('Escape, the close button and Back give the focus back to the card', async ({ atlas }) => {
  await atlas.visit('/');
  for (const close of [
    () => atlas.press('Escape'),
    () => atlas.link('Fermer la fiche').click(),
    () => atlas.back(),
  ]) {
    await atlas.card(/Toulouse Métropole/).focus();
    await atlas.press('Enter');
    await expect(atlas.heading).toBeFocused();
    await close();
    await expect(atlas.card(/Toulouse Métropole/)).toBeFocused();
  }
});

test('one polite line says what was opened and closed', async ({ atlas }) => {
  await atlas.visit('/');
  await atlas.card(/Romainville/).click();
  await expect(atlas.status().filter({ hasText: 'Fiche ouverte : Ville de Romainville' })).toHaveCount(1);
  await atlas.press('Escape');
  await expect(atlas.status().filter({ hasText: 'Liste de 13 fiches' })).toHaveCount(1);
});

test('sixty presses of Tab never get caught, and reach list, map and header', async ({ atlas }) => {
  await atlas.visit('/');
  const reached = new Set<string>();
  for (let press = 0; press < 60; press++) {
    await atlas.press('Tab');
    reached.add(await atlas.focusedName());
  }
  for (const name of ['Aller au contenu', 'À propos', 'Légende', 'Zoomer'])
    expect(
      [...reached].some((text) => text.includes(name)),
      name,
    ).toBe(true);
  expect(reached.size).toBeGreaterThan(18);
});

test('no English string of the map reaches the reader', async ({ atlas }) => {
  await atlas.visit('/');
  const labels = await atlas.labels();
  for (const label of labels)
    expect(label).not.toMatch(/\b(zoom in|zoom out|map marker|toggle|drag|close|map feedback)\b/i);
  expect(labels).toContain('Zoomer');
});

test('names of the list, names of the markers and sheets built are the same', async ({ atlas }) => {
  await atlas.visit('/');
  const listed = await atlas.cards().getByRole('link').allInnerTexts();
  const built = JSON.parse(await atlas.file('donnees/initiatives.geojson')).features.map(
    (point: { properties: { titre: string } }) => point.properties.titre,
  );
  expect(listed).toEqual(built);
  for (const title of listed)
    await expect(atlas.map.getByRole('link', { name: title, includeHidden: true })).toHaveCount(1);
});
