import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderInAtlas } from '../../app/testing/render-atlas.tsx';
import { textsOf } from '../../app/testing/texts-of.ts';
import { territoryFixture, tinyCatalogue, viewFixture } from '../../app/testing/tiny-atlas.ts';
import type { TerritoryView } from '../../core/territory/territory-view.ts';
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

test('its strip goes from it to the widest around it, then to all others; none shows a zero', async () => {
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

test('a commune whose contour is indicative is a dot in its intercommunalité, which has no edge there', async () => {
  const indicators = { population: 3000, areaKm2: null, communes: 1, ruralShare: 0 };
  const { key, level, code, name } = territoryFixture('epci', '242900314', 'CC du Pays d’Essai');
  const parents = [{ key, level, code, name, share: 'whole' as const }];
  const town = territoryFixture('commune', '29019', 'Brest', { indicators, parents, pin: [2, 46] });
  const drawn = { ...OUTLINE, bbox: [0, 45, 4, 49] as const };
  const shown = async (around: TerritoryView['around']) => {
    const { unmount } = await show(view(town, { around }));
    const strip = screen.getByRole('navigation', { name: /^Du plus proche/ });
    const shapes = [...strip.querySelectorAll('li')]
      .slice(0, 2)
      .map((tile) => ['path', '[data-rough]', 'circle'].map((what) => tile.querySelectorAll(what).length));
    unmount();
    return shapes;
  };
  expect(await shown([{ key, level, code, name, also: [], drawn }])).toEqual([
    [1, 1, 1],
    [1, 0, 0],
  ]);
  expect(await shown([{ ...BRETAGNE, also: [], drawn }])).toEqual([
    [0, 0, 0],
    [1, 0, 1],
  ]);
});

test('overseas, the last tile leads to the other territories there', async () => {
  const reunion = territoryFixture('departement', '974', 'La Réunion');
  await show(view(reunion));
  expect(tiles()).toEqual([
    '/territoires/departement/974/ Département La Réunion',
    '#autres-territoires Outre-mer Ailleurs 1 territoires',
  ]);
  expect(linksUnder('Autres territoires d’outre-mer')[0]?.trim()).toBe('Guadeloupe');
  expect(screen.getByRole('link', { name: 'Comparer avec le territoire coché' })).toHaveAttribute(
    'href',
    '/comparer/?territoires=departement-974,departement-971',
  );
});
