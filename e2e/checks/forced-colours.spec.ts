import { expect, test } from '../driver/fixtures.ts';

test('in the reader’s own colours what is chosen, open or active stands out, with its words', async ({
  atlas,
  search,
  appearance,
}) => {
  await appearance.inForcedColours();
  const chosen = async () => {
    const [highlight, words] = await appearance.systemColours('Highlight', 'HighlightText');
    return { background: highlight, color: words };
  };
  await atlas.read('/?echelons=departement');
  await atlas.openFilter('Échelon');
  expect(await appearance.coloursOf(atlas.link(/^Département, .*choisi/))).toEqual(await chosen());
  expect(await appearance.coloursOf(atlas.link(/^Commune, 4/))).not.toEqual(await chosen());
  await atlas.read('/fiches/actes-romainville/');
  const dossier = atlas.button(/^Dossier :/);
  expect(await appearance.coloursOf(dossier)).not.toEqual(await chosen());
  await dossier.click();
  expect(await appearance.coloursOf(dossier)).toEqual(await chosen());
  await search.input.click();
  await search.type('nancy');
  await search.answers().first().waitFor();
  expect(await appearance.coloursOf(search.current())).toEqual(await chosen());
});
