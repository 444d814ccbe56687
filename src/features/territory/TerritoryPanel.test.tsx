import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { renderInAtlas } from '../../app/testing/render-atlas.tsx';
import { textsOf } from '../../app/testing/texts-of.ts';
import {
  neighbourFixture,
  territoryFixture,
  tinyCatalogue,
  viewFixture,
} from '../../app/testing/tiny-atlas.ts';
import type { Catalogue, SheetTerritory } from '../../core/sheet/catalogue.ts';
import type { Level } from '../../core/territory/levels.ts';
import type { ParentTerritory } from '../../core/territory/territory-record.ts';
import type { TerritoryView } from '../../core/territory/territory-view.ts';
import { TerritoryPanel } from './TerritoryPanel.tsx';

const OUTLINE = { path: 'M0 0l100 0l0 100z' };

const parent = (of: SheetTerritory, share: ParentTerritory['share'] = 'whole'): ParentTerritory => ({
  key: of.key,
  level: of.level,
  code: of.code,
  name: of.name,
  share,
});

const BRETAGNE = territoryFixture('region', '53', 'Bretagne', { article: 'la ', of: 'de Bretagne' });
const FINISTERE = territoryFixture('departement', '29', 'Finistère', {
  article: 'le ',
  of: 'du Finistère',
  parents: [parent(BRETAGNE)],
  indicators: { population: 900_000, areaKm2: 6730, communes: 277, ruralShare: 0.2 },
  pin: [-4, 48],
});

const view = (record: SheetTerritory, rest: Partial<TerritoryView> = {}) =>
  viewFixture(record, { outline: OUTLINE, ...rest });

const show = (of: TerritoryView, catalogue: Catalogue = tinyCatalogue) =>
  renderInAtlas(<TerritoryPanel view={of} catalogue={catalogue} />);

const links = (title: string | RegExp) => {
  const heading = screen.queryByRole('heading', { level: 2, name: title });
  if (!heading?.parentElement) return null;
  return textsOf(within(heading.parentElement).getAllByRole('link'));
};

const figures = () => {
  const region = within(screen.getByRole('region', { name: 'Repères chiffrés' }));
  const values = region.getAllByRole('definition');
  return region.getAllByRole('term').map((term, at) => `${term.textContent} : ${values[at]?.textContent}`);
};

test('a territory has its name, its facts in a line, its code and the way to it', async () => {
  await show(view(FINISTERE, { also: ['region'] }));
  expect(screen.getByRole('heading', { level: 1, name: 'Finistère' })).toBeVisible();
  const facts = screen.getByRole('heading', { level: 1 }).nextElementSibling;
  expect(textsOf([...(facts?.children ?? [])])).toEqual([
    'Département et région',
    '900 000 habitants',
    '≈ 6 730 km²',
    '≈ 134 hab./km²',
  ]);
  expect(screen.getByText('code 29')).toBeVisible();
  const trail = within(screen.getByRole('navigation', { name: 'Fil d’Ariane' }));
  expect(trail.getAllByRole('link').map((link) => link.textContent)).toEqual(['France', 'Bretagne']);
});

test('a grouping has no code to show; a border that it only touches is not on the way to it', async () => {
  const grouping = territoryFixture('petr', 'pays-des-essais', 'Pays des essais', {
    parents: [parent(BRETAGNE, 'main'), parent(FINISTERE, 'part')],
  });
  await show(view(grouping));
  expect(screen.queryByText(/^code/)).toBeNull();
  expect(screen.getByRole('navigation', { name: 'Fil d’Ariane' })).toHaveTextContent(
    /^FranceBretagne \(principalement\)$/,
  );
});

test('its figures have their units, and their sources below', async () => {
  await show(view(FINISTERE));
  expect(figures().map((line) => line.replace(/\s/gu, ' '))).toEqual([
    'Population : 900 000 habitants',
    'Superficie : ≈ 6 730 km²',
    'Densité : ≈ 134 hab./km²',
    'Communes : 277 ',
    'Petites communes : 20 % des habitants vivent dans une commune de moins de 2 000 habitants',
  ]);
  expect(screen.getByText(/^Population municipale/)).toHaveTextContent(
    'Population municipale 2023, Insee, communes au COG 2026. Superficies et densités d’après les contours (contours d’essai).',
  );
});

test('a commune without contour says what is not known', async () => {
  const lost = territoryFixture('commune', '55039', 'Beaumont', {
    bare: true,
    indicators: { population: 0, areaKm2: null, communes: 1, ruralShare: 1 },
  });
  await show(view(lost, { outline: null }));
  expect(figures()).toEqual(['Population : 0 habitants']);
  expect(screen.getByText(/n’a pas de contour dans nos données/)).toBeVisible();
});

test('a grouping whose members are not known says where it is placed, and no figure', async () => {
  const park = territoryFixture('groupement', 'pnr', 'PNR du Haut-Plateau', {
    bare: true,
    article: 'le ',
    kind: 'Parc naturel régional (placé à son siège)',
    indicators: { population: 0, areaKm2: null, communes: 0, ruralShare: 0 },
  });
  await show(view(park, { outline: null, seat: { name: 'Ambert', pin: [3.7, 45.5] } }));
  const facts = screen.getByRole('heading', { level: 1 }).nextElementSibling;
  expect(textsOf([...(facts?.children ?? [])])).toEqual(['Parc naturel régional (placé à son siège)']);
  expect(screen.getByText(/^Membres à compléter/)).toHaveTextContent(
    'le PNR du Haut-Plateau est placé à son siège, Ambert. Ni sa population, ni son contour ne sont connus.',
  );
  expect(screen.queryByRole('region', { name: 'Repères chiffrés' })).toBeNull();
});

test('communes of indicative contours are not measured, populations of Mayotte are of 2017', async () => {
  const mayotte = parent(territoryFixture('departement', '976', 'Mayotte'));
  const indicators = { population: 71_000, areaKm2: null, communes: 1, ruralShare: 0 };
  await show(view(territoryFixture('commune', '97608', 'Mamoudzou', { parents: [mayotte], indicators })));
  const source = screen.getByText(/^Population municipale/);
  expect(source).toHaveTextContent('2017 pour Mayotte (dernier recensement)');
  expect(source).toHaveTextContent('ni superficie ni densité ne sont données');
  expect(figures().map((line) => line.replace(/\s/gu, ' '))).toEqual(['Population : 71 000 habitants']);
});

test('of the sheets of a whole région the first fifty are there, and pages of their own have them all', async () => {
  const sheets = Array.from({ length: 60 }, (_, at) => ({
    id: `port-${at}`,
    title: `Port ${at}`,
    themes: ['emploi'] as const,
    figure: null,
    territories: [FINISTERE.key] as const,
  }));
  const collection = { ...tinyCatalogue, sheets, territories: [FINISTERE, BRETAGNE] };
  await show(view(BRETAGNE), collection);
  expect(links('Fiches des départements de Bretagne')).toHaveLength(50);
  expect(screen.getByRole('link', { name: 'Toutes les fiches de Bretagne' })).toHaveAttribute(
    'href',
    '/liste-region-53-1/',
  );
});

test('sheets of the territory, of wider ones and of narrower ones are in lists of their own', async () => {
  await show(view(FINISTERE), {
    ...tinyCatalogue,
    sheets: [
      ...tinyCatalogue.sheets,
      { id: 'port', title: 'Le port', territories: [FINISTERE.key], themes: ['emploi'], figure: null },
    ],
    territories: [...tinyCatalogue.territories, FINISTERE],
  });
  expect(links('Fiches du Finistère')).toEqual(['Le port']);
  expect(links('Fiches qui concernent aussi le Finistère')).toEqual(['Bretagne · RégionLe soleil pour tous']);
  expect(links('Fiches des communes du Finistère')).toEqual([
    'Brest · CommuneLe vent des dunes',
    'Brest · CommuneUn atelier partagé',
  ]);
  expect(screen.queryByText(/Aucune fiche/)).toBeNull();
});

test('a sheet whose territory lies here in part says so', async () => {
  const crossing = (share: ParentTerritory['share']) =>
    territoryFixture('epci', '200', 'Entre-deux', { parents: [parent(FINISTERE, share)] });
  const catalogue = (share: ParentTerritory['share']): Catalogue => ({
    ...tinyCatalogue,
    sheets: [{ id: 'pont', title: 'Le pont', territories: ['epci:200'], themes: ['emploi'], figure: null }],
    territories: [crossing(share)],
  });
  const first = await show(view(FINISTERE), catalogue('main'));
  expect(links('Fiches des intercommunalités du Finistère')).toEqual([
    'Entre-deux · Intercommunalité (en grande partie)Le pont',
  ]);
  first.unmount();
  await show(view(FINISTERE), catalogue('part'));
  expect(links('Fiches des intercommunalités du Finistère')).toEqual([
    'Entre-deux · Intercommunalité (en partie)Le pont',
  ]);
});

test('a wider territory has its own sheets and those that lie in it, but for those already listed', async () => {
  const nancy = territoryFixture('commune', '54395', 'Nancy', {
    parents: [parent(territoryFixture('region', '44', 'Grand Est'))],
  });
  await show(view(nancy));
  expect(links(/^Ailleurs à l’échelle de la région.: Grand Est$/)).toEqual([
    'Meurthe-et-Moselle · DépartementLe bal des villages',
  ]);
});

const beside = (names: readonly string[], level: Level = 'departement') => ({
  level,
  territories: names.map((name, at) => neighbourFixture(territoryFixture(level, `0${at + 1}`, name))),
});

const neighbourItems = (name: string) => {
  const heading = screen.getByRole('heading', { level: 2, name });
  const items = within(heading.parentElement ?? document.body).getAllByRole('listitem');
  return textsOf(items).map((text) => text.replace(/\s/gu, ' '));
};

test('neighbours are named with the length of their border, and their sheets where they have any', async () => {
  const around = beside(['Morbihan'], 'petr');
  const brest = territoryFixture('commune', '29019', 'Brest');
  const near = [neighbourFixture(brest, 8350), neighbourFixture({ ...brest, key: 'epci:2' }, 300)];
  await show(view(FINISTERE, { neighbours: [{ ...around, territories: [...around.territories, ...near] }] }));
  expect(neighbourItems('PETR voisins')).toEqual([
    'Morbihan ≈ 84 km de limite commune Comparer avec Morbihan',
    'Brest ≈ 8,4 km de limite commune · 2 fiches : Énergie, EmploiComparer avec Brest',
    'Brest moins de 1 km de limite commune Comparer avec Brest',
  ]);
  expect(screen.getByText(/plus lisses que les limites réelles/)).toBeVisible();
});

test('where contours are rough no length is given, and the most populous come first', async () => {
  const { level, territories } = beside(['Le Bourg', 'La Ville'], 'commune');
  const sized = territories.map((one, at) => ({
    ...one,
    indicators: { ...one.indicators, population: at === 0 ? 900 : 1200 },
  }));
  await show(view(FINISTERE, { neighbours: [{ level, territories: sized }] }));
  expect(neighbourItems('Communes voisines')).toEqual([
    'La Ville 1 200 habitants Comparer avec La Ville',
    'Le Bourg 900 habitants Comparer avec Le Bourg',
  ]);
  expect(screen.queryByText(/limite commune/)).toBeNull();
  expect(screen.getByText(/Par nombre d’habitants/)).toBeVisible();
});

test('outlines of neighbours are on one scale: one half as large is drawn half as large', async () => {
  const around = beside(['Grand', 'Petit'], 'petr');
  const [large, small] = around.territories.map((one, at) => ({
    ...one,
    outline: one.outline && { ...one.outline, bbox: [0, 47, 1, at === 0 ? 49 : 48] as const },
  }));
  if (!large || !small) throw new Error('no neighbours');
  await show(view(FINISTERE, { neighbours: [{ ...around, territories: [large, small] }] }));
  const drawn = [...document.querySelectorAll('li a > span > svg')].slice(-2);
  expect(drawn.map((svg) => svg.getAttribute('height'))).toEqual(['56', '28']);
});

test('the first three neighbours are compared unless others are ticked, never four, which the address keeps', async () => {
  const around = view(FINISTERE, { neighbours: [beside(['Un', 'Deux', 'Trois', 'Quatre'])] });
  const { user, router, unmount } = await show(around);
  const link = () => screen.queryByRole('link', { name: /^Comparer avec les? .*territoires? cochés?$/ });
  const box = (name: string) => screen.getByRole('checkbox', { name: `Comparer avec ${name}` });
  const compared = () =>
    link()?.getAttribute('href')?.split('departement-').slice(2).join('').replace(/,$/u, '');
  expect(link()).toHaveTextContent('Comparer avec les 3 territoires cochés');
  expect(compared()).toBe('01,02,03');
  expect(box('Quatre')).toBeDisabled();
  await user.click(box('Deux'));
  expect(link()).toHaveTextContent('Comparer avec les 2 territoires cochés');
  await user.click(box('Quatre'));
  expect(compared(), 'in the order of the list').toBe('01,03,04');
  unmount();
  expect(router.history.length, 'no step of Back').toBe(1);
  await renderInAtlas(<TerritoryPanel view={around} catalogue={tinyCatalogue} />, {
    at: router.state.location.href,
  });
  expect(compared(), 'come back to').toBe('01,03,04');
  expect(box('Deux')).toBeDisabled();
  for (const name of ['Un', 'Trois', 'Quatre']) await user.click(box(name));
  expect(link()).toBeNull();
});

test('on paper a territory has its place in France and its own surroundings, images with a name', async () => {
  const finistere = { ...FINISTERE, bbox: [-5, 47.5, -3, 49] as const };
  const drawn = { ...OUTLINE, bbox: [-5, 47, -1, 49] as const };
  await show(view(finistere, { around: [{ ...BRETAGNE, also: [], drawn }] }));
  const maps = screen.getAllByRole('img', { hidden: true }).map((one) => one.getAttribute('aria-label'));
  expect(maps).toEqual(['Carte du Finistère\u00a0: France', 'Carte du Finistère\u00a0: Bretagne']);
});

test('on paper a territory that reaches beyond the wider one is drawn whole', async () => {
  const wide = { ...FINISTERE, bbox: [-5, 47, 1, 49] as const };
  const drawn = { ...OUTLINE, bbox: [-5, 47, -1, 49] as const };
  await show(view(wide, { around: [{ ...BRETAGNE, also: [], drawn }] }));
  const near = screen.getByRole('img', { name: /: Bretagne$/, hidden: true });
  const [, , width = 0, height = 0] = near.getAttribute('viewBox')?.split(' ').map(Number) ?? [];
  expect(width / height).toBeCloseTo((6 / 2) * Math.cos((48 * Math.PI) / 180), 1);
});

test('a grouping without any neighbour says nothing of them', async () => {
  await show(view(territoryFixture('petr', 'ile', 'Île')));
  expect(screen.queryByRole('heading', { name: /voisin/ })).toBeNull();
  expect(screen.queryByRole('link', { name: /voisin/ })).toBeNull();
  expect(screen.getByRole('link', { name: 'Comparer' })).toBeVisible();
});

test('comparable territories say why, and when the likeness is weak', async () => {
  const comparable = [
    { territory: territoryFixture('commune', '29019', 'Brest'), reason: 'Population proche.', isWeak: false },
    { territory: territoryFixture('commune', '35238', 'Rennes'), reason: 'Densité proche.', isWeak: true },
  ];
  await show(view(FINISTERE, { comparable }));
  const heading = screen.getByRole('heading', { name: 'Territoires comparables' });
  const region = within(heading.parentElement ?? document.body);
  expect(textsOf(region.getAllByRole('listitem'))).toEqual([
    'Brest (29)2 fichesPopulation proche.Comparer',
    'Rennes (35)ressemblance faibleDensité proche.Comparer',
  ]);
});

test('a territory is kept on this device, or forgotten', async () => {
  const { user } = await show(view(FINISTERE));
  await user.click(screen.getByRole('button', { name: 'C’est mon territoire', pressed: false }));
  const kept = screen.getByRole('button', { name: 'C’est mon territoire', pressed: true });
  await user.click(kept);
  expect(screen.getByRole('button', { name: 'C’est mon territoire', pressed: false })).toBeVisible();
});

test('a device that keeps nothing says so', async () => {
  const { user } = await show(view(FINISTERE));
  vi.stubGlobal('localStorage', undefined);
  await user.click(screen.getByRole('button', { name: 'C’est mon territoire' }));
  expect(screen.getByRole('alert')).toHaveTextContent('refuse de garder un territoire');
  vi.unstubAllGlobals();
});
