import { expect, SMALL_MAP, test } from '../driver/fixtures.ts';
import { englishOfMapLibre, stringsAmong } from './maplibre-strings.ts';
import { sheetsOfMarkers } from './marker-names.ts';

test.use(SMALL_MAP);

test('A2 · no English string of the map in the accessibility tree', { tag: '@long' }, async ({
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
    const exposed = await accessibility.exposedTexts();
    // The map's own French strings are there: its part of the tree is read.
    expect(exposed.join('\n'), what).toContain('Fond de carte : déplacer avec les flèches');
    expect(exposed, what).toContain('Zoomer');
    expect(stringsAmong(english, exposed), what).toEqual([]);
  }
});

test('A3 · names in the list, names of the markers and sheets built are the same', { tag: '@long' }, async ({
  atlas,
}) => {
  await atlas.visit('/');
  const listed = await atlas.cards().getByRole('link').allTextContents();
  const built = JSON.parse(await atlas.file('donnees/initiatives.geojson')).features.map(
    (point: { properties: { titre: string } }) => point.properties.titre,
  );
  expect(built).toHaveLength(13);
  expect(listed).toEqual(built);
  const marked = await sheetsOfMarkers(atlas);
  expect(marked.toSorted()).toEqual(listed.toSorted());
});
