import { expect, test } from 'vitest';
import type { DrawnMap } from '../../core/formats/static-map-shapes.ts';
import { FROZEN, frozenContent } from '../frozen-content.fixture.ts';
import { readBasemap, readWater } from '../geography/read-geography.ts';
import { generalised } from '../territories/map-topology.ts';
import { drawnMaps } from './drawn-map.ts';

const { catalogue, mapTopology: map, epciTopology, upperLevels } = frozenContent();
const [basemap, water] = [readBasemap(FROZEN.root), readWater(FROZEN.root)];
const input = { map, detail: map, epciTopology, basemap, water, catalogue, upperLevels, maxZoom: 10 };
const { backdrop, overview, bare, ofTerritory, ofSheet, ofTheme } = drawnMaps(input);

const inside = ({ areas }: DrawnMap) => areas.filter(({ role }) => role === 'inside');
const subjectOf = ({ areas }: DrawnMap) => areas.find(({ role }) => role === 'subject');
const names = (map: DrawnMap) =>
  inside(map)
    .map(({ territory }) => territory.name)
    .sort();

/** Corners of what a path of relative points covers. */
function extentOf(path: string): readonly [x0: number, y0: number, x1: number, y1: number] {
  const points: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, kind, numbers = ''] of path.matchAll(/([Ml])([^Mlz]*)/gu)) {
    const values = (numbers.match(/-?\d+/gu) ?? []).map(Number);
    for (let at = 0; at < values.length; at += 2) {
      const [across = 0, down = 0] = values.slice(at, at + 2);
      [x, y] = kind === 'M' ? [across, down] : [x + across, y + down];
      points.push([x, y]);
    }
  }
  const [xs, ys] = [points.map(([a]) => a), points.map(([, b]) => b)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

test('the backdrop has the régions of the métropole and one extent a territory with sheets', () => {
  expect(backdrop.regions).toHaveLength(13);
  expect(backdrop.regions.map(({ name }) => name)).toContain('Bretagne');
  expect(backdrop.extents.map(({ key }) => key)).toEqual(overview.extents.map(({ key }) => key));
  expect(overview.extents.flatMap(({ sheets }) => sheets)).toHaveLength(13);
});

test('the overview frames the métropole, highlights nothing and has a mark a place, counted where sheets share it', () => {
  expect(overview.areas).toEqual([]);
  expect(overview.frame.backdrop).toBe('');
  expect(overview.marks).toHaveLength(11);
  const several = overview.marks.filter(({ sign }) => sign.theme === null);
  expect(several.map(({ territory, sheets, sign }) => [territory.name, sheets.length, sign.pile])).toEqual([
    ['Meurthe-et-Moselle', 2, ['participation-citoyenne', 'transition-ecologique-energie']],
    ['Paris', 2, ['solidarites-acces-aux-droits', 'solidarites-acces-aux-droits']],
  ]);
});

test('a région frames itself and has its départements as areas', () => {
  const bretagne = ofTerritory('region:53');
  expect(names(bretagne)).toEqual(['Côtes-d’Armor', 'Finistère', 'Ille-et-Vilaine', 'Morbihan']);
  expect(inside(bretagne).every(({ sheets }) => sheets?.length === 0)).toBe(true);
});

test('a département has the territories that carry sheets as areas, which open them', () => {
  const rhone = ofTerritory('departement:69');
  expect(
    inside(rhone)
      .flatMap(({ sheets }) => sheets)
      .sort(),
  ).toEqual(['commande-publique-metropole-de-lyon', 'zero-chomeur-villeurbanne']);
  expect(inside(ofTerritory('departement:62')).flatMap(({ sheets }) => sheets)).toEqual([
    'budget-citoyen-pas-de-calais',
  ]);
  expect(inside(ofTerritory('departement:29'))).toEqual([]);
});

test('a sheet highlights its territory, whose outline leads to its page; a commune is a dot in its intercommunalité', () => {
  const { areas, dots } = ofSheet('zero-chomeur-villeurbanne');
  const metropole = { key: 'commune:69266', contour: 'epci:200046977', isIndicative: true };
  expect(areas).toMatchObject([
    { ...metropole, role: 'subject', sheets: ['zero-chomeur-villeurbanne'] },
    { ...metropole, role: 'inside', sheets: [] },
  ]);
  expect(dots).toMatch(/^M\d+ \d+h0$/u);
  expect(ofSheet('actes-romainville').areas[0]?.contour).toBe('ept:200057875');
  expect(ofSheet('budget-citoyen-pas-de-calais').dots).toBe('');
});

test('what is highlighted fills its frame', () => {
  for (const drawing of [
    ofTerritory('region:75'),
    ofTerritory('departement:54'),
    ofTerritory('departement:974'),
  ]) {
    const [, , width = 0, height = 0] = drawing.frame.viewBox.split(' ').map(Number);
    const [x0, y0, x1, y1] = extentOf(subjectOf(drawing)?.path ?? '');
    for (const gap of [x0, y0, width - x1, height - y1]) expect(Math.abs(gap)).toBeLessThan(0.02 * 1200);
  }
});

test('overseas there is no backdrop of the métropole', () => {
  expect(ofTerritory('departement:974').frame.backdrop).toBeNull();
  expect(ofTerritory('departement:2A').frame.backdrop).toMatch(/^translate/u);
});

test('an unknown territory has the overview', () => {
  expect(ofTerritory('region:99')).toBe(overview);
  expect(ofSheet('rien')).toBe(overview);
});

/** Two communes a département, each as large as it, with a sheet each. */
function crowded() {
  const [sheet] = catalogue.sheets;
  if (!sheet) throw new Error('no sheet');
  const departements = upperLevels.territories.filter(({ level }) => level === 'departement');
  const territories = departements.flatMap((record) =>
    ['a', 'b'].map((twin) => ({
      ...record,
      key: `commune:${twin}${record.code}` as const,
      level: 'commune' as const,
      code: twin + record.code,
      parents: [...record.parents, { ...record, share: 'whole' as const }],
    })),
  );
  const sheets = territories.map(({ key, code }) => ({ ...sheet, id: code, territories: [key] as const }));
  const contours = map.objects.departements.geometries.flatMap(({ properties: { code, key }, ...area }) =>
    ['a', 'b'].map((twin) => ({
      ...area,
      properties: { key: `commune:${twin}${code}` as const, theme: '', area: 1, of: key },
    })),
  );
  const sheetTerritories = { ...map.objects.sheetTerritories, geometries: contours };
  return drawnMaps({
    ...input,
    map: { ...map, objects: { ...map.objects, sheetTerritories } },
    catalogue: { ...catalogue, territories, sheets },
  });
}

test('what all pages draw is drawn from what does not grow with the sheets, their extents from all of it', () => {
  const light = generalised(map);
  const { backdrop: own } = drawnMaps({ ...input, detail: light });
  const { backdrop: lighter } = drawnMaps({ ...input, map: light, detail: light });
  expect(own).toEqual({ ...lighter, extents: backdrop.extents });
  expect(own.departementBorders).not.toBe(backdrop.departementBorders);
});

test('beyond 150 places the marks are counts: of régions in the overview, of départements in a frame', () => {
  const many = crowded();
  expect(many.overview.marks.length).toBeLessThanOrEqual(13);
  expect(
    many.overview.marks.every(({ territory, sign }) => territory.level === 'region' && sign.theme === null),
  ).toBe(true);
  const bretagne = many.overview.marks.find(({ territory }) => territory.key === 'region:53');
  expect(bretagne?.sign.count).toBe(8);
  const inBretagne = many.ofTerritory('region:53').marks;
  expect(inBretagne.find(({ territory }) => territory.key === 'departement:29')?.sign.count).toBe(2);
  const [, ...others] = many.ofTerritory('departement:974').marks;
  expect(others.map(({ sheets }) => sheets)).toEqual([['b974']]);
});

test('beyond 150 places no page highlights them all: paper alone has their outlines', () => {
  const many = crowded();
  expect(many.backdrop.extents).toEqual([]);
  expect(many.backdrop.onPaper.length).toBeGreaterThan(150);
  expect(backdrop.onPaper).toEqual([]);
  expect(names(many.ofTerritory('departement:29'))).toEqual(['Finistère', 'Finistère']);
});

test('a theme has the marks of its own sheets, over all of France', () => {
  const { marks, extents, frame } = ofTheme('ruralite-mobilites');
  const own = catalogue.sheets.filter(({ themes }) => themes.includes('ruralite-mobilites'));
  expect(own.length).toBeGreaterThan(0);
  expect(marks.flatMap(({ sheets }) => sheets).sort()).toEqual(own.map(({ id }) => id).sort());
  expect(extents.flatMap(({ sheets }) => sheets).sort()).toEqual(own.map(({ id }) => id).sort());
  expect(frame).toEqual(overview.frame);
});

test('a frame links the régions in it or beside it, a light page none', () => {
  expect(overview.frame.lands).toBeNull();
  expect(ofTerritory('departement:54').frame.lands).toEqual(['region:27', 'region:44']);
  const { areas, marks, frame } = bare('commune:69266');
  expect(areas.map(({ role, territory }) => [role, territory.name])).toEqual([['subject', 'Villeurbanne']]);
  expect(frame.lands).toEqual([]);
  expect(marks.map(({ territory, sheets }) => [territory.name, sheets])).toEqual([
    ['Villeurbanne', ['zero-chomeur-villeurbanne']],
  ]);
});
