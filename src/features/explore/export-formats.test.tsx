import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderAtlas } from '../../app/testing/render-atlas.tsx';
import { TABLE_SUPPLEMENT_FILE } from '../../core/formats/table-supplement-file.ts';

const edition = { version: '1.0.0', licence: null, date: null };
const places = {
  'region:53': { name: 'Bretagne', departement: null, region: '53' },
  'departement:54': { name: 'Meurthe-et-Moselle', departement: '54', region: '44' },
  'commune:29019': { name: 'Brest', departement: '29', region: '53' },
};

const answers = vi.fn<typeof fetch>();
const made: Blob[] = [];
const saved: string[] = [];

beforeEach(() => {
  vi.stubGlobal('fetch', answers);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    made.push(blob as Blob);
    return 'blob:fichier';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  made.length = 0;
  saved.length = 0;
});

const panel = () => within(screen.getByRole('main'));
const format = (name: string) => panel().getByRole('button', { name });
const openMenu = (user: Awaited<ReturnType<typeof renderAtlas>>['user']) =>
  user.click(panel().getByRole('button', { name: 'Exporter la liste' }));
const announced = (sentence: string) =>
  vi.waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(sentence));

test('a file that can’t be made is reported, and the next one that is takes the words away', async () => {
  answers.mockRejectedValueOnce(new TypeError('no network'));
  const { user } = await renderAtlas({ at: '/?themes=energie' });
  await openMenu(user);
  await user.click(format('CSV (tableur)'));
  expect(await panel().findByRole('alert')).toHaveTextContent('Le fichier n’a pas pu être créé');
  expect(saved).toEqual([]);
  answers.mockImplementation(async () => new Response(TABLE_SUPPLEMENT_FILE.write({ places, edition })));
  await user.click(format('CSV (tableur)'));
  await announced('Fichier CSV de 2 fiches créé.');
  expect(panel().queryByRole('alert')).toBeNull();
  expect(saved).toEqual(['initiatives-2-fiches.csv']);
});

test('the files hold the sheets of the list in its order', async () => {
  const { user } = await renderAtlas({ at: '/?regions=53&tri=nord-sud' });
  await openMenu(user);
  await user.click(format('GeoJSON (carte)'));
  await announced('Fichier GeoJSON de 3 fiches créé.');
  await user.click(format('CSV (tableur)'));
  await announced('Fichier CSV de 3 fiches créé.');
  expect(saved).toEqual(['initiatives-3-fiches.geojson', 'initiatives-3-fiches.csv']);
  const [points, lines] = await Promise.all(made.map((blob) => blob.text()));
  const { features } = JSON.parse(points ?? '') as { features: { properties: { id: string } }[] };
  expect(features.map(({ properties }) => properties.id)).toEqual(['vent', 'atelier', 'soleil']);
  expect(lines?.split('\r\n').slice(1)).toEqual([
    'vent;Le vent des dunes;Commune;29019;Brest;29;53;"Énergie, Emploi";/fiches/vent/;-4.5;48.4;1.0.0;;',
    'atelier;Un atelier partagé;Commune;29019;Brest;29;53;Emploi;/fiches/atelier/;-4.5;48.4;1.0.0;;',
    'soleil;Le soleil pour tous;Région;53;Bretagne;;53;Énergie;/fiches/soleil/;-3;48;1.0.0;;',
    '',
  ]);
});

test('a list without sheets has nothing to export', async () => {
  await renderAtlas({ at: '/?themes=culture&echelons=commune' });
  expect(panel().queryByRole('button', { name: 'Exporter la liste' })).toBeNull();
});
