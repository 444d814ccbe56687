import { amongTold, englishOfMapLibre } from '../driver/maplibre-strings.ts';
import { sheetsOfMarkers } from '../driver/marker-names.ts';
import { expect, test } from '../driver/test.ts';

test.use({ viewport: { width: 1000, height: 640 } });

test('A2 · no English string of the map among what the browser tells assistive tools', async ({
  atlas,
  accessibility,
}) => {
  const english = englishOfMapLibre();
  expect(english.length).toBeGreaterThanOrEqual(23);
  await atlas.visit('/');
  for (const [what, reach] of [
    ['the list', async () => {}],
    ['two sheets on one place', () => atlas.group('Paris').click()],
    ['a colour', () => atlas.goTo('/territoires/departement/54/?couleur=densite')],
  ] as const) {
    await reach();
    await atlas.settled();
    const told = await accessibility.told();
    // Seen through: what the map is called in French is there.
    expect(told.join('\n'), what).toContain('Fond de carte : déplacer avec les flèches');
    expect(told, what).toContain('Zoomer');
    expect(amongTold(english, told), what).toEqual([]);
  }
});

test('A3 · names in the list, names of the markers and sheets built are the same', async ({ atlas }) => {
  await atlas.visit('/');
  const listed = await atlas.cards().getByRole('link').allInnerTexts();
  const built = JSON.parse(await atlas.file('donnees/initiatives.geojson')).features.map(
    (point: { properties: { titre: string } }) => point.properties.titre,
  );
  expect(built).toHaveLength(13);
  expect(listed).toEqual(built);
  const marked = await sheetsOfMarkers(atlas);
  expect(marked.toSorted()).toEqual(listed.toSorted());
});
