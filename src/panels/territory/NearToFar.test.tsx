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

test('its strip goes from it to the widest around it, then to those like it', async () => {
  const comparable = [
    { territory: territoryFixture('commune', '56121', 'Lorient'), reason: 'Population proche.', weak: false },
  ];
  const [brest] = tinyCatalogue.territories.filter(({ level }) => level === 'commune');
  if (!brest) throw new Error('no commune');
  const around = [
    { ...territoryFixture('epci', '242900314', 'CC du Pays d’Essai'), also: [], drawn: null },
    { ...FINISTERE, also: ['region' as const], drawn: { ...OUTLINE, bbox: FINISTERE.bbox } },
    { ...BRETAGNE, also: [], drawn: { ...OUTLINE, bbox: [0, 45, 4, 49] as const } },
  ];
  await show(view(brest, { comparable, around }));
  expect(tiles()).toEqual([
    '/territoires/commune/29019/ Commune Brest 2 fiches',
    '/territoires/epci/242900314/ Inter\u00adcommunalité Pays d’Essai 0 fiche',
    '/territoires/departement/29/ Département et région Finistère 2 fiches',
    '/territoires/region/53/ Région Bretagne 3 fiches',
    '#territoires-comparables Ailleurs Qui me ressemblent 1 commune',
  ]);
  expect(document.querySelector('#territoires-comparables')).toHaveTextContent('Lorient');
});

test('overseas, the last tile leads to the other territories there', async () => {
  const reunion = territoryFixture('departement', '974', 'La Réunion');
  await show(view(reunion));
  expect(tiles()).toEqual([
    '/territoires/departement/974/ Département La Réunion 0 fiche',
    '#autres-territoires Outre-mer Ailleurs 1 territoires',
  ]);
  expect(linksUnder('Autres territoires d’outre-mer')).toEqual(['Guadeloupeaucune fiche', 'Comparer']);
  // Nothing is like it.
  expect(
    screen.getByRole('link', { name: 'Comparer avec d’autres territoires d’outre-mer' }),
  ).toHaveAttribute('href', '/comparer/?territoires=departement-974,departement-971');
});

test('one next step: to compare with the first of those that are alike', async () => {
  const alike = (code: string, name: string, weak = false) => ({
    territory: territoryFixture('departement', code, name),
    reason: 'Population proche.',
    weak,
  });
  const next = () => screen.getByRole('link', { name: /lui ressemble/ });
  const first = await show(
    view(FINISTERE, { comparable: [alike('56', 'Morbihan'), alike('54', 'Meurthe-et-Moselle')] }),
  );
  expect(next()).toHaveTextContent(/^Comparer avec Morbihan, qui lui ressemble$/);
  expect(next()).toHaveAttribute('href', '/comparer/?territoires=departement-29,departement-56');
  expect(linksUnder('Territoires comparables')[0]).toContain('Morbihan');
  first.unmount();
  const third = await show(view(FINISTERE, { comparable: [alike('54', 'Meurthe-et-Moselle', true)] }));
  expect(next()).toHaveTextContent(/, qui lui ressemble un peu$/);
  third.unmount();
  const vosges = { ...alike('88', 'Vosges').territory, article: 'les ' };
  const fourth = await show(
    view(FINISTERE, { comparable: [{ ...alike('88', 'Vosges'), territory: vosges }] }),
  );
  expect(next()).toHaveTextContent(/^Comparer avec les Vosges, qui lui ressemblent$/);
  fourth.unmount();
  await show(view(FINISTERE, { comparable: [alike('61', 'CC Val d’Orne')] }));
  expect(next()).toHaveTextContent(/^Comparer avec la CC Val d’Orne, qui lui ressemble$/);
});
