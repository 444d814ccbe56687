import { describe, expect, it } from 'vitest';
import { tablesWithPole } from '../../../compiler/geography/tables-with-pole.fixture.ts';
import { territoryIndex } from '../../../compiler/territories/compile-territory-index.ts';
import { nameSources, territoryIndexFile } from '../../../compiler/territories/territory-index.fixture.ts';
import { territoryLookup } from '../../../compiler/territories/territory-lookup.ts';
import { parseTerritoryIndex } from './parse-territory-index.ts';
import { isCommonNoun, searchTerritories } from './search-territories.ts';

const index = parseTerritoryIndex(territoryIndexFile);
const search = (query: string, limit = 8) => searchTerritories(index, query, limit);
const keys = (query: string, limit?: number) => search(query, limit).map(({ key }) => key);

describe('the first answer', () => {
  it.each([
    // Names, with and without what people leave out.
    ['saint denis', 'commune:93066'],
    ['St Denis', 'commune:93066'],
    ['SAINT-DENIS', 'commune:93066'],
    ['l hay les roses', 'commune:94038'],
    ['lhay les roses', 'commune:94038'],
    ['L’Haÿ-les-Roses', 'commune:94038'],
    ['l’hay roses', 'commune:94038'],
    ["l'ile rousse", 'commune:2B134'],
    ['ille et vilaine', 'departement:35'],
    ['ille vilaine', 'departement:35'],
    ['la ville rose', 'commune:31555'],
    ['clermont fd', 'commune:63113'],
    ['meurthe', 'departement:54'],
    ['loire', 'departement:42'],
    ['loire atl', 'departement:44'],
    ['nord', 'departement:59'],
    ['le nord', 'departement:59'],
    ['mayenne', 'departement:53'],
    ['brest', 'commune:29019'],
    ['nancy', 'commune:54395'],
    ['vandoeuvre', 'commune:54547'],
    ['Vandœuvre', 'commune:54547'],
    ['œting', 'commune:57521'],
    ['langres', 'commune:52269'],
    ['saint etienne', 'commune:42218'],
    ['la rochelle', 'commune:17300'],
    ['rochelle', 'commune:17300'],
    ['villeneuve d ascq', 'commune:59009'],
    ['grasse', 'commune:06069'],
    ['ren', 'commune:35238'],
    ['paris', 'commune:75056'],
    ['guadeloupe', 'departement:971'],
    ['la reunion', 'departement:974'],
    ['grand est', 'region:44'],
    ['pays de la loire', 'region:52'],
    // Intercommunalités as people say them.
    ['pays de grasse', 'epci:200039857'],
    ['ca du pays de grasse', 'epci:200039857'],
    ['communauté d’agglomération du pays de grasse', 'epci:200039857'],
    ['grand nancy', 'epci:245400676'],
    ['eurometropole', 'epci:246700488'],
    ['est ensemble', 'ept:200057875'],
    ['pays de langres', 'petr:pays-de-langres'],
    ['cc des 7 vallées', 'epci:200044030'],
    // Level words.
    ['departement du nord', 'departement:59'],
    ['la région bretagne', 'region:53'],
    ['metropole de lyon', 'epci:200046977'],
    ['ville de lyon', 'commune:69123'],
    ['departement de paris', 'commune:75056'],
    ['region guadeloupe', 'departement:971'],
    ['commune mayenne', 'commune:53147'],
    // A département or a région after the name.
    ['st-denis 974', 'commune:97411'],
    ['974 saint denis', 'commune:97411'],
    ['saint denis 93', 'commune:93066'],
    ['Saint-Denis (11)', 'commune:11339'],
    ['saint denis reunion', 'commune:97411'],
    ['bordeaux la', 'commune:33063'],
    ['saint denis, gard', 'commune:30247'],
    ['ste colombe 77', 'commune:77404'],
    ['sainte colombe rhone', 'commune:69189'],
    ['pays de grasse 06', 'epci:200039857'],
    ['redon agglomeration 44', 'epci:243500741'],
    // Numbers.
    ['le 93', 'departement:93'],
    ['le 35 ', 'departement:35'],
    ['35000', 'commune:35238'],
    ['3500', 'commune:35238'],
    ['35 000', 'commune:35238'],
    ['75013', 'arrondissement:75113'],
    ['54395', 'commune:54395'],
    ['2a004', 'commune:2A004'],
    ['200039857', 'epci:200039857'],
    ['200 039 857', 'epci:200039857'],
    ['54', 'departement:54'],
    ['1', 'departement:01'],
    ['75', 'commune:75056'],
    ['972', 'departement:972'],
    ['2b', 'departement:2B'],
    ['dept 62', 'departement:62'],
    ['dép nord', 'departement:59'],
  ] as const)('to %j is %s', (query, key) => {
    expect(keys(query)[0]).toBe(key);
    expect(search(query).filter(({ isGuess }) => isGuess)).toEqual([]);
  });
});

describe('homonyms', () => {
  it('named exactly so come first, distinguished by their département', () => {
    expect(
      search('saint denis')
        .slice(0, 4)
        .map(({ name, context }) => `${name}, ${context}`),
    ).toEqual([
      'Saint-Denis, Commune · Seine-Saint-Denis (93)',
      'Saint-Denis, Commune · La Réunion (974)',
      'Saint-Denis, Commune · Aude (11)',
      'Saint-Denis, Commune · Gard (30)',
    ]);
  });

  it('are distinguished by their level', () => {
    const loire = keys('loire');
    expect(loire.indexOf('departement:42')).toBeLessThan(loire.indexOf('departement:44'));
    expect(search('mayenne').map(({ context }) => context)).toEqual(
      expect.arrayContaining(['Département · Pays de la Loire', 'Commune · Mayenne (53)']),
    );
  });

  it('are listed with the département of their seat where they cross a border', () => {
    // Mâcon, with one commune in the Ain.
    expect(search('maconnais beaujolais')[0]).toMatchObject({
      name: 'CA Mâconnais Beaujolais Agglomération',
      context: 'Intercommunalité · Saône-et-Loire (71)',
    });
  });

  it('never look the same', () => {
    const contexts = index.territories.filter(
      ({ level, otherName }) => otherName === null && (level === 'commune' || level === 'epci'),
    );
    const lines = contexts.map((it) => `${it.level} ${it.name} ${it.departements[0]}`);
    expect(new Set(lines).size).toBe(lines.length);
  });
});

describe('a name that is not the official one', () => {
  it.each([
    ['PACA', 'region:93', 'Région · autre nom\u00a0: PACA'],
    ['grand lyon', 'epci:200046977', 'Intercommunalité · Rhône (69) · autre nom\u00a0: Grand Lyon'],
    ['MEL', 'epci:200093201', 'Intercommunalité · Nord (59) · autre nom\u00a0: MEL'],
    ['nord pas de calais', 'region:32', 'Région · ancien territoire\u00a0: Nord-Pas-de-Calais'],
    ['Côtes du Nord', 'departement:22', 'Département · Bretagne · ancien nom\u00a0: Côtes-du-Nord'],
    ['chalons sur marne', 'commune:51108', 'Commune · Marne (51) · ancien nom\u00a0: Châlons-sur-Marne'],
    [
      'cea',
      'groupement:collectivite-europeenne-d-alsace',
      'Collectivité à compétences départementales · Bas-Rhin (67) · autre nom\u00a0: CeA',
    ],
    ['arbignieu', 'commune:01015', 'Commune · Ain (01) · commune déléguée\u00a0: Arbignieu'],
  ])('%j leads to %s, and says why', (query, key, context) => {
    expect(search(query)[0]).toMatchObject({ key, context, isGuess: false, isNamed: true });
  });

  it('gives way to the official name of another', () => {
    const [first, ...others] = search('cherbourg');
    expect(first?.context).not.toContain('\u00a0:');
    expect(others.map(({ key }) => key)).not.toContain(first?.key);
  });

  it('is no second answer for the same territory', () => {
    for (const query of ['alsace', 'lyon', 'metz', '54', 'departement']) {
      const found = keys(query, 100);
      expect(new Set(found).size, query).toBe(found.length);
    }
  });
});

describe('a word of the language', () => {
  it('is distinguished from a name, with its article and without its accents', () => {
    for (const word of ['eau', 'l’eau', 'Forêt', 'foret']) expect(isCommonNoun(index, word), word).toBe(true);
    for (const word of ['brest', 'nancy', 'marsei', 'eau forêt', ''])
      expect(isCommonNoun(index, word), word).toBe(false);
  });

  it('may be the name of a tiny commune, or of a town', () => {
    expect(search('bois')[0]).toMatchObject({ isNamed: false });
    expect(search('sens')[0]).toMatchObject({ name: 'Sens', isNamed: true });
    expect(search('eau')[0]).toMatchObject({ isNamed: false });
  });
});

describe('one perimeter is offered once', () => {
  it.each([
    ['paris', 'Paris', 'Commune et département · Île-de-France'],
    ['guadeloupe', 'Guadeloupe', 'Département et région'],
    ['la reunion', 'La Réunion', 'Département et région'],
    ['mayotte', 'Mayotte', 'Département et région'],
  ])('%j', (query, name, context) => {
    const same = search(query, 100).filter((it) => it.name === name && !it.context.includes('('));
    expect(same.map((it) => it.context)).toEqual([context]);
  });
});

it('a number that is both names first the communes of the postcode, then the one of the INSEE code', () => {
  expect(search('35240').map(({ name }) => name)).toEqual([
    'Retiers',
    'Le Theil-de-Bretagne',
    'Marcillé-Robert',
    'Le Rheu',
  ]);
});

describe('nothing as typed', () => {
  it.each([
    ['marseile', 'commune:13055'],
    ['marseillle', 'commune:13055'],
    ['nanncy', 'commune:54395'],
    ['strasbuorg', 'commune:67482'],
    ['toulose', 'commune:31555'],
    ['sait denis 93', 'commune:93066'],
    ['saintdenis', 'commune:93066'],
    ['villedavray', 'commune:92077'],
    ['vileurbane', 'commune:69266'],
  ])('%j is guessed', (query, key) => {
    expect(search(query)[0]).toMatchObject({ key, isGuess: true });
  });

  it('a guess says whether the whole name was typed', () => {
    for (const query of ['tolouse', 'vileurbane', 'ile et vilaine'])
      expect(search(query)[0], query).toMatchObject({ isGuess: true, isNamed: true });
    expect(search('saintdenis')[0]?.isNamed).toBe(true);
    expect(search('montreul')[0]?.isNamed).toBe(true);
    expect(search('grenoblle alpes')[0]).toMatchObject({ isGuess: true, isNamed: false });
  });

  it.each(['', ' ', '-', '🙂', 'xqzw', 'zzzz 99', 'saint xyz qrstuv', '\u0000', 'constructor', '99999'])(
    '%j finds nothing',
    (query) => {
      expect(search(query)).toEqual([]);
    },
  );
});

it('no more answers than asked for', () => {
  expect(search('saint', 3)).toHaveLength(3);
  expect(search('departement', 5)).toHaveLength(5);
  expect(search('marseile', 2)).toHaveLength(2);
});

it('a grouping that is no PETR is found by its name, and by the words that people keep of it', () => {
  const withPole = parseTerritoryIndex(territoryIndex(territoryLookup(tablesWithPole), nameSources));
  for (const words of ['Pôle métropolitain des Essais', 'pole metropolitain des essais', 'pole essais'])
    expect(searchTerritories(withPole, words, 8)[0]?.key, words).toBe('groupement:pole-des-essais');
});

it.each([
  ['Bordeaux', ['commune:33063']],
  ['la gironde', ['departement:33']],
  ['Saint-Denis 93', ['commune:93066']],
  ['pays de Langres', ['petr:pays-de-langres']],
  ['69100', ['commune:69266', 'commune:69100']],
  ['Marsielle', ['commune:13055']],
  ['limoge', ['commune:87085']],
  ['énergie', []],
  ['santé', []],
  ['bord', []],
  ['café bordeaux', []],
  ['forêt', []],
])('%s names %j', (query, named) => {
  const found = search(query, 3).filter(({ isNamed }) => isNamed);
  expect(found.map(({ key }) => key)).toEqual(named);
});

it('a code says whether it is a postcode or an INSEE code', () => {
  expect(search('69100').map(({ context }) => context)).toEqual([
    'Commune · Rhône (69) · code postal 69100',
    'Commune · Rhône (69) · code Insee 69100',
  ]);
  expect(search('saint-denis 93')[0]?.context).toBe('Commune · Seine-Saint-Denis (93)');
});
