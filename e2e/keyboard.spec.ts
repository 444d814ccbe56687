import { expect, test } from './driver/test.ts';

test('one polite line says what was opened and closed', async ({ atlas }) => {
  await atlas.visit('/');
  await atlas.card(/Romainville/).click();
  await expect(atlas.status().filter({ hasText: 'Fiche ouverte : Ville de Romainville' })).toHaveCount(1);
  await atlas.press('Escape');
  await expect(atlas.status().filter({ hasText: 'Liste de 13 fiches' })).toHaveCount(1);
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
