import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { prerenderPage } from '../src/app/start/prerender.tsx';
import { tinyData } from '../src/app/testing/tiny-atlas.ts';
import { FROZEN, frozenContent, frozenPath } from '../src/compiler/frozen-content.fixture.ts';
import { readTerritoryTables } from '../src/compiler/geography/read-tables.ts';
import { territoryContent } from '../src/compiler/territories/territory-content.ts';
import { routedTerritory } from '../src/site/pages/routed-territory.ts';

// What is expected is counted again from the official tables and the sheets' own lines, without the atlas.

type Row = Readonly<Record<string, string>>;

function table(name: string): Row[] {
  const text = readFileSync(join(FROZEN.root, `data/territories/cog-2026/${name}.tsv`), 'utf8');
  const [head = '', ...lines] = text.split('\n').filter(Boolean);
  const columns = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
  });
}

const TABLES = {
  commune: table('communes'),
  epci: table('epci'),
  ept: table('ept'),
  departement: table('departements'),
  region: table('regions'),
};

/** The only grouping, with its members: three intercommunalités around Langres. */
const LANGRES = {
  code: 'pays-de-langres',
  name: 'PETR du Pays de Langres',
  seat: '52269',
  members: ['200072999', '200070332', '200027308'],
};

type Level = keyof typeof TABLES | 'petr';

const WIDEST_FIRST: readonly Level[] = ['region', 'departement', 'petr', 'epci', 'ept', 'commune'];

interface Place {
  readonly level: Level;
  readonly code: string;
}

function row(level: Level, code: string): Row {
  if (level === 'petr') return { ...LANGRES, members: '' };
  const found = TABLES[level].find((one) => one.code === code);
  if (!found) throw new Error(`no ${level} ${code}`);
  return found;
}

/** Paris the département is the commune; an overseas région is its only département. */
function mainPlace({ level, code }: Place): Place {
  if (level === 'departement' && code === '75') return { level: 'commune', code: '75056' };
  if (level !== 'region') return { level, code };
  const own = TABLES.departement.filter((one) => one.region === code);
  const [only] = own;
  return only?.code?.startsWith('97') ? { level: 'departement', code: only.code } : { level, code };
}

const same = (a: Place, b: Place) => a.level === b.level && a.code === b.code;

function codeAt(level: Level, commune: Row): string {
  if (level === 'petr') return LANGRES.members.includes(commune.epci ?? '') ? LANGRES.code : '';
  return (level === 'commune' ? commune.code : commune[level]) ?? '';
}

/** From the commune to its région, each perimeter once. */
function chainOf(commune: Row): Place[] {
  const chain: Place[] = [];
  for (const level of WIDEST_FIRST.toReversed()) {
    const code = codeAt(level, commune);
    const place = mainPlace({ level, code });
    if (code !== '' && !chain.some((one) => same(one, place))) chain.push(place);
  }
  return chain;
}

const SAID_BY_SHEETS: readonly (readonly [pattern: RegExp, level: Level])[] = [
  [/^Ville de (.+)$/u, 'commune'],
  [/^Département (?:du |de |d')(.+)$/u, 'departement'],
  [/^Région (.+)$/u, 'region'],
  [/^(PETR .+)$/u, 'petr'],
];

function placeOfSheet(written: string): Place {
  for (const [pattern, level] of SAID_BY_SHEETS) {
    const name = pattern.exec(written)?.[1];
    if (name === undefined) continue;
    const found = level === 'petr' ? LANGRES : TABLES[level].find((one) => one.name === name);
    if (!found?.code) throw new Error(written);
    return { level, code: found.code };
  }
  const name = written.replace("Communauté d'agglomération", 'CA');
  const found = TABLES.epci.find((one) => one.name === name);
  if (!found?.code) throw new Error(written);
  return { level: 'epci', code: found.code };
}

const SHEETS: readonly Place[] = readdirSync(frozenPath('fiches')).flatMap((file) => {
  const written = /^territoire: (.+)$/mu.exec(readFileSync(frozenPath('fiches', file), 'utf8'))?.[1];
  return written ? [placeOfSheet(written)] : [];
});

/** Its seat lies there, and it is not the wider of the two. */
function isIn(sheet: Place, wider: Place): boolean {
  if (same(mainPlace(sheet), wider)) return true;
  if (WIDEST_FIRST.indexOf(sheet.level) <= WIDEST_FIRST.indexOf(wider.level)) return false;
  const seat = sheet.level === 'commune' ? sheet.code : row(sheet.level, sheet.code).seat;
  const commune = TABLES.commune.find((one) => one.code === seat);
  return commune !== undefined && codeAt(wider.level, commune) === wider.code;
}

/** Linear congruential, the same lot at each run. */
function drawn(from: readonly Row[], count: number, seed: number): Row[] {
  let state = seed;
  const pool = [...from];
  return Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    const [one] = pool.splice(state % pool.length, 1);
    if (!one) throw new Error('nothing to draw');
    return one;
  });
}

const ofAtlas = TABLES.commune.filter((one) =>
  TABLES.departement.some(({ code }) => code === one.departement),
);
const isOverseas = (one: Row) => one.departement?.startsWith('97') ?? false;
const isOnItsOwn = (one: Row) => one.epci === '';

const LOT: readonly Row[] = [
  ...drawn(ofAtlas.filter(isOverseas), 1, 2026),
  ...drawn(ofAtlas.filter(isOnItsOwn), 1, 2026),
  ...drawn(
    ofAtlas.filter((one) => one.ept !== ''),
    1,
    2026,
  ),
  ...drawn(
    ofAtlas.filter((one) => LANGRES.members.includes(one.epci ?? '')),
    1,
    2026,
  ),
  ...drawn(
    ofAtlas.filter((one) => !isOverseas(one) && !isOnItsOwn(one)),
    6,
    2026,
  ),
];

const content = {
  ...frozenContent(),
  ...territoryContent(FROZEN, readTerritoryTables(FROZEN.root)),
  indicatorFiles: new Map(),
};

/** The settings of the tests have themes of their own. */
const catalogue = {
  ...content.catalogue,
  sheets: content.catalogue.sheets.map((sheet) => ({ ...sheet, themes: ['energie'] as const })),
};

async function tilesAt(path: string) {
  const { app } = await prerenderPage(path, '/', {
    ...tinyData(),
    catalogue: async () => catalogue,
    territory: async (level, code) => routedTerritory(content, level, code),
  });
  const { document } = new Window();
  document.body.innerHTML = app;
  const links = document.querySelectorAll('nav[aria-label="Du plus proche au plus large"] li > a');
  return [...links].map((link) => ({
    href: link.getAttribute('href') ?? '',
    words: link.textContent.replace(/\u00ad/gu, '').replace(/\s/gu, ' '),
    // A commune is a spot.
    pictured: link.querySelector('svg :is(path, circle)') !== null,
  }));
}

/** A count of zero is not written. */
const COUNTED = (count: number) => (count === 0 ? '' : ` ${count} ${count === 1 ? 'fiche' : 'fiches'}`);
const typeset = (name: string) => name.replaceAll("'", '’').replace(/ (?=[-–] )/gu, ' ');
const shortened = (name: string) =>
  name.replace(/^(?:C[CAU]|PETR) (?:du |des |de la |de l’|de |d’)?/u, '').toLowerCase();

test.each(LOT.map((commune) => [commune.name ?? '', commune.code ?? '', commune] as const))(
  'drawn by lot, %s (%s): from near to far, each tile leads to its territory and counts its sheets',
  async (_, code, commune) => {
    const tiles = await tilesAt(`/territoires/commune/${code}/`);
    const chain = chainOf(commune);
    expect(tiles.slice(0, chain.length).map(({ href }) => href)).toEqual(
      chain.map((place) => `/territoires/${place.level}/${place.code}/`),
    );
    chain.forEach((place, at) => {
      const { words = '', pictured } = tiles[at] ?? {};
      const sheets = SHEETS.filter((sheet) => isIn(sheet, place)).length;
      expect(/(?: \d+ fiches?)?$/u.exec(words.trimEnd())?.[0], `${words}: ${sheets}`).toBe(COUNTED(sheets));
      expect(words.toLowerCase()).toContain(shortened(typeset(row(place.level, place.code).name ?? '')));
      expect(pictured, words).toBe(true);
    });
    const rest = tiles.slice(chain.length);
    expect(rest.map(({ href }) => href)).toEqual([isOverseas(commune) ? '#autres-territoires' : '#idees']);
  },
);

test('an arrondissement of Paris, Lyon or Marseille leads to the page of its city', () => {
  const cities = [
    ['75111', '75056'],
    ['69384', '69123'],
    ['13208', '13055'],
  ];
  for (const [code = '', city] of cities)
    expect(routedTerritory(content, 'commune', code)).toEqual({ redirectTo: `commune:${city}` });
});

test.each([
  ['75056', ['/territoires/commune/75056/', '/territoires/epci/200054781/', '/territoires/region/11/']],
  [
    '69123',
    [
      '/territoires/commune/69123/',
      '/territoires/epci/200046977/',
      '/territoires/departement/69/',
      '/territoires/region/84/',
    ],
  ],
])('the city of arrondissements %s has its own chain', async (code, chain) => {
  const tiles = await tilesAt(`/territoires/commune/${code}/`);
  expect(tiles.slice(0, chain.length).map(({ href }) => href)).toEqual(chain);
});

test('a grouping begins its own strip, followed by its département and its région', async () => {
  const tiles = await tilesAt('/territoires/petr/pays-de-langres/');
  expect(tiles.map(({ href, words }) => `${href} ${words}`)).toEqual([
    '/territoires/petr/pays-de-langres/ PETR Pays de Langres 1 fiche',
    '/territoires/departement/52/ Département Haute-Marne 1 fiche',
    '/territoires/region/44/ Région Grand Est 3 fiches',
    '#idees Ailleurs 13 fiches à parcourir',
  ]);
});
