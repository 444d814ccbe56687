import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { frozenContent } from '../frozen-content.fixture.ts';

/** Written by hand from the heads of the thirteen sheets: where each is, level then code. */
const PLACES: Readonly<Record<string, string>> = {
  'actes-romainville': 'commune 93063',
  'budget-citoyen-pas-de-calais': 'departement 62',
  'commande-publique-metropole-de-lyon': 'epci 200046977',
  'derniers-commerces-ille-et-vilaine': 'departement 35',
  'energie-citoyenne-meurthe-et-moselle': 'departement 54',
  'ess-quartiers-toulouse-metropole': 'epci 243100518',
  'maison-des-coursiers-paris': 'commune 75056',
  'migracoop-paris': 'commune 75056',
  'mobilite-rurale-pays-de-langres': 'petr pays-de-langres',
  'start-up-de-territoire-meurthe-et-moselle': 'departement 54',
  'tiers-lieux-nouvelle-aquitaine': 'region 75',
  'tiers-lieux-pays-de-grasse': 'epci 200039857',
  'zero-chomeur-villeurbanne': 'commune 69266',
};

const SEATS: Readonly<Record<string, string>> = { 'petr pays-de-langres': '52269' };
const PETR = ['200072999', '200070332', '200027308'];

/** By hand, from the map of France: those of the régions that have a sheet. */
const BORDERING_REGIONS: Readonly<Record<string, string>> = {
  '11': '24 27 28 32 44',
  '32': '11 28 44',
  '44': '11 27 32',
  '53': '28 52',
  '75': '24 52 76 84',
  '76': '75 84 93',
  '84': '24 27 75 76 93',
  '93': '76 84',
};

const BORDERING_DEPARTEMENTS: Readonly<Record<string, string>> = {
  '06': '04 83',
  '31': '09 11 32 65 81 82',
  '35': '22 44 49 50 53 56',
  '52': '10 21 51 55 70 88',
  '54': '55 57 67 88',
  '62': '59 80',
  '69': '01 38 42 71',
  '75': '92 93 94',
  '93': '75 77 92 94 95',
};

const rowsOf = (file: string) => {
  const [head = '', ...lines] = readFileSync(`data/territories/${file}`, 'utf8').trimEnd().split('\n');
  const names = head.split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, at) => [names[at], cell])));
};

const communes = rowsOf('cog-2026/communes.tsv');
const pins = new Map(
  rowsOf('places.tsv').map(({ level, code, longitude, latitude }) => [
    `${level} ${code}`,
    [Number(longitude), Number(latitude)] as const,
  ]),
);

function situation(id: string) {
  const place = PLACES[id] ?? '';
  const [level = '', code = ''] = place.split(' ');
  const rows = communes.filter((row) =>
    level === 'petr' ? PETR.includes(row.epci ?? '') : row[level === 'commune' ? 'code' : level] === code,
  );
  const departements = level === 'region' ? [] : rows.map(({ departement }) => departement);
  const sheet = frozenContent().sheets.find((one) => one.id === id);
  if (!sheet || rows.length === 0) throw new Error(`no ${id} at ${place}`);
  return {
    id,
    place,
    sheet,
    pin: pins.get(place) ?? [0, 0],
    seat: rows.find((row) => row.code === SEATS[place]) ?? rows[0] ?? {},
    departements: new Set(departements),
    regions: new Set(rows.map(({ region = '' }) => region)),
  };
}

const situations = Object.keys(PLACES).map(situation);
type Situation = (typeof situations)[number];

function kilometresBetween({ pin: [west, south] }: Situation, { pin: [east, north] }: Situation): number {
  const radians = Math.PI / 180;
  const half = (degrees: number) => Math.sin((degrees * radians) / 2) ** 2;
  const parallel = Math.cos(south * radians) * Math.cos(north * radians);
  return 2 * 6371.0088 * Math.asin(Math.sqrt(half(north - south) + parallel * half(east - west)));
}

const meet = (some: ReadonlySet<string>, others: ReadonlySet<string>) =>
  [...some].some((code) => others.has(code));

function areBordering(from: Situation, to: Situation): boolean {
  const isWide = [from, to].some(({ place }) => place.startsWith('region'));
  const table = isWide ? BORDERING_REGIONS : BORDERING_DEPARTEMENTS;
  const [own, other] = [from, to].map(({ seat }) => (isWide ? seat.region : seat.departement) ?? '');
  return (table[own ?? ''] ?? '').split(' ').includes(other ?? '');
}

function reasonOf(from: Situation, to: Situation): string {
  if (from.place === to.place) return '1 territory';
  if (meet(from.departements, to.departements)) return '2 departement';
  if (meet(from.regions, to.regions)) return '3 region';
  if (areBordering(from, to) && kilometresBetween(from, to) <= 250) return '4 bordering';
  return to.sheet.themes.includes(from.sheet.themes[0]) ? '5 theme' : '';
}

test.each(situations)('what is offered after $id', (from) => {
  const expected = situations
    .filter((to) => to !== from)
    .map((to) => ({ to, reason: reasonOf(from, to), away: kilometresBetween(from, to) }))
    .filter(({ reason }) => reason !== '')
    .sort((a, b) => (a.reason === b.reason ? a.away - b.away : a.reason < b.reason ? -1 : 1))
    .map(({ to, reason }) => `${reason.slice(2)} ${to.id}`);
  expect(from.sheet.offered.map(({ sheet, reason }) => `${reason} ${sheet}`)).toEqual(expected);
  expect(from.sheet.offered.filter(({ reason }) => reason === 'theme').map((one) => one.distance)).toEqual(
    expected.filter((words) => words.startsWith('theme')).map(() => null),
  );
});

test('the tables above are those of the thirteen sheets', () => {
  const ids = frozenContent().sheets.map(({ id }) => id);
  expect(ids.sort()).toEqual(Object.keys(PLACES).sort());
  for (const { seat } of situations) expect(Object.keys(BORDERING_REGIONS)).toContain(seat.region);
});
