// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { TerritoryView } from '../../domain/territory/territory-view.ts';
import { renderInAtlas } from '../../testing/render-atlas.tsx';
import { textsOf } from '../../testing/texts-of.ts';
import { territoryFixture, tinyCatalogue, viewFixture } from '../../testing/tiny-atlas.ts';
import { TerritoryPanel } from './TerritoryPanel.tsx';

const OUTLINE = { path: 'M0 0l100 0l0 100z' };
const BRETAGNE = territoryFixture('region', '53', 'Bretagne');
const FINISTERE = territoryFixture('departement', '29', 'Finistère');

const view = (record: typeof FINISTERE, rest: Partial<TerritoryView> = {}) =>
  viewFixture(record, { outline: OUTLINE, ...rest });

const show = (of: TerritoryView) => renderInAtlas(<TerritoryPanel view={of} catalogue={tinyCatalogue} />);

const linksUnder = (title: string) => {
  const section = screen.getByRole('heading', { level: 2, name: title }).parentElement ?? document.body;
  return textsOf(within(section).getAllByRole('link'));
};

const tiles = () => {
  const strip = within(screen.getByRole('navigation', { name: 'Du plus proche au plus large' }));
  return strip.getAllByRole('link').map((link) => `${link.getAttribute('href')} ${textsOf([link])[0]}`);
};

test('its strip goes from it to the widest around it, then to all others; none shouts a zero', async () => {
  const [brest] = tinyCatalogue.territories.filter(({ level }) => level === 'commune');
  if (!brest) throw new Error('no commune');
  const around = [
    { ...territoryFixture('epci', '242900314', 'CC du Pays d’Essai'), also: [], drawn: null },
    { ...FINISTERE, also: ['region' as const], drawn: { ...OUTLINE, bbox: FINISTERE.bbox } },
    { ...BRETAGNE, also: [], drawn: { ...OUTLINE, bbox: [0, 45, 4, 49] as const } },
  ];
  await show(view(brest, { around }));
  expect(tiles()).toEqual([
    '/territoires/commune/29019/ Commune Brest 2 fiches',
    '/territoires/epci/242900314/ Inter\u00adcommunalité Pays d’Essai',
    '/territoires/departement/29/ Département et région Finistère 2 fiches',
    '/territoires/region/53/ Région Bretagne 3 fiches',
    '#idees Ailleurs 4 fiches à parcourir',
  ]);
  expect(document.querySelector('#idees')).toBeVisible();
});

test('a commune whose contour is indicative is a spot, in what it lies in too', async () => {
  const indicators = { population: 3000, areaKm2: null, communes: 1, ruralShare: 0 };
  const town = territoryFixture('commune', '29019', 'Brest', { indicators, pin: [2, 46] });
  await show(
    view(town, { around: [{ ...BRETAGNE, also: [], drawn: { ...OUTLINE, bbox: [0, 45, 4, 49] } }] }),
  );
  const [own, around] = screen.getByRole('navigation', { name: /^Du plus proche/ }).querySelectorAll('li');
  expect(own?.querySelector('path')).toBeNull();
  expect(own?.querySelectorAll('circle')).toHaveLength(2);
  expect(around?.querySelectorAll('circle')).toHaveLength(1);
});

test('overseas, the last tile leads to the other territories there', async () => {
  const reunion = territoryFixture('departement', '974', 'La Réunion');
  await show(view(reunion));
  expect(tiles()).toEqual([
    '/territoires/departement/974/ Département La Réunion',
    '#autres-territoires Outre-mer Ailleurs 1 territoires',
  ]);
  expect(linksUnder('Autres territoires d’outre-mer')[0]?.trim()).toBe('Guadeloupe');
  expect(
    screen.getByRole('link', { name: /^Comparer avec .* autres territoires d’outre-mer$/ }),
  ).toHaveAttribute('href', '/comparer/?territoires=departement-974,departement-971');
});
