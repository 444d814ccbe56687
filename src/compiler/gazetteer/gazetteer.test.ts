import { describe, expect, it } from 'vitest';
import { gazetteer } from './gazetteer.fixture.ts';
import cases from './geocoding-cases.json' with { type: 'json' };
import type { Context, Resolution } from './resolution.ts';

interface Case {
  readonly query: string;
  readonly context?: Context;
  readonly expect: object;
  readonly warn?: string;
  readonly suggest?: readonly string[];
  readonly trap: string;
}

function shortAnswer(answer: Resolution): object {
  if (answer.kind === 'found') return { ...answer.territory };
  if (answer.kind === 'unknown') return { unknown: true };
  return { ambiguous: answer.candidates.map(({ code }) => code) };
}

const keyOf = (query: string, context?: Context): string => {
  const answer = gazetteer.resolve(query, context);
  if (answer.kind === 'found') return `${answer.territory.level}:${answer.territory.code}`;
  if (answer.kind === 'unknown') return 'unknown';
  return answer.candidates.map(({ level, code }) => `${level}:${code}`).join(' ');
};

describe('the corpus of names', () => {
  it('has every case', () => expect(cases).toHaveLength(104));

  it.each(cases as readonly Case[])('$query: $trap', ({ query, context, expect: wanted, warn, suggest }) => {
    const answer = gazetteer.resolve(query, context);
    expect(shortAnswer(answer)).toEqual(wanted);
    expect(answer.kind === 'found' ? answer.warn : undefined).toBe(warn);
    if (suggest) expect(answer.suggestions.map(({ code }) => code).sort()).toEqual([...suggest].sort());
  });
});

it.each([
  ['Département du Pas-de-Calais', 'departement:62'],
  ['Département de Meurthe-et-Moselle', 'departement:54'],
  ['Meurthe-et-Moselle', 'departement:54'],
  ['Ville de Paris', 'commune:75056'],
  ['Ville de Villeurbanne', 'commune:69266'],
  ['Métropole de Lyon', 'epci:200046977'],
  ['Métropole du Grand Lyon', 'epci:200046977'],
  ['Ville de Romainville', 'commune:93063'],
  ['Communauté d’agglomération du Pays de Grasse', 'epci:200039857'],
  ['Pays de Grasse', 'epci:200039857'],
  ['PETR du Pays de Langres', 'petr:pays-de-langres'],
  ['Département d’Ille-et-Vilaine', 'departement:35'],
  ['Toulouse Métropole', 'epci:243100518'],
  ['Région Nouvelle-Aquitaine', 'region:75'],
  ['Dépt 35', 'departement:35'],
  ['Dept. du Lot (46)', 'departement:46'],
  ['DÉP. DES LANDES', 'departement:40'],
  ['C.C. Bugey Sud', 'epci:200040350'],
  ['32000 Auch', 'commune:32013'],
  ['Auch 32000', 'commune:32013'],
  ['Saint-Denis (93200)', 'commune:93066'],
  ['Saint-Denis, 97400', 'commune:97411'],
  ['20200 Bastia', 'commune:2B033'],
  ['Ville de Rezé - 44400', 'commune:44143'],
  ['32000 Rezé', 'unknown'],
])('a sheet’s territory: %s is %s', (query, key) => expect(keyOf(query)).toBe(key));

describe('codes', () => {
  it.each([
    ['93', undefined, 'region:93 departement:93'],
    ['Région 93', undefined, 'region:93'],
    ['Département 93', undefined, 'departement:93'],
    ['2a', undefined, 'departement:2A'],
    ['2A004', undefined, 'commune:2A004'],
    ['975', undefined, 'com:975'],
    ['243100518', undefined, 'epci:243100518'],
    ['75120', undefined, 'arrondissement-municipal:75120'],
    ['69159', undefined, 'commune-deleguee:69159'],
    ['69159', { level: 'commune' }, 'unknown'],
    ['69159', { level: 'commune', cog: 2026 }, 'unknown'],
    ['91182', undefined, 'unknown'],
    ['91182', { cog: 2018 }, 'commune:91228'],
    ['20', undefined, 'unknown'],
    ['1004', undefined, 'unknown'],
  ] as const)('%s in %j is %s', (query, context, key) => expect(keyOf(query, context)).toBe(key));

  it('offers what a lost zero or a postcode may have meant, without applying it', () => {
    const offered = (query: string) => gazetteer.resolve(query).suggestions.map(({ code }) => code);
    expect(offered('1004')).toEqual(['01004']);
    expect(offered('20').sort()).toEqual(['2A', '2B']);
    expect(offered('75001')).toEqual(['75056', '94002']);
    expect(offered('33000')).toEqual(['33063']);
  });
});

describe('levels, qualifiers and parts', () => {
  it.each([
    ['Vienne (86)', 'departement:86'],
    ['Vienne (38)', 'commune:38544'],
    ['Vienne (département)', 'departement:86'],
    ['Saint-Denis (Seine-Saint-Denis)', 'commune:93066'],
    ['Saint-Denis (Réunion)', 'commune:97411'],
    ['Saint-Denis, Aude', 'commune:11339'],
    ['Saint-Denis (Occitanie)', 'commune:11339 commune:30247'],
    ['Saint-Denis (54)', 'unknown'],
    ['Saint-Denis (ailleurs)', 'unknown'],
    ['Castillon (64)', 'commune:64181 commune:64182'],
    ['Château-Chinon', 'commune:58062 commune:58063'],
    ['Saint-Martin (978)', 'commune:97801'],
    ['Région Guadeloupe', 'region:01'],
    ['Région Réunion', 'region:04'],
    ['Réunion', 'unknown'],
    ['Mans', 'unknown'],
    ['Ville-du-Bois', 'unknown'],
    ['Le Département de l’Orne', 'departement:61'],
    ['Métropole de Bordeaux', 'epci:243300316'],
    ['Communauté de communes du Pays de Grasse', 'unknown'],
    ['LOIRE', 'departement:42 commune:49178'],
    ['LOIRÉ', 'commune:49178'],
    ['Bourgogne', 'unknown'],
    ['Région Picardie', 'unknown'],
    ['Paris XXe', 'arrondissement-municipal:75120'],
    ['Nice 3e', 'unknown'],
    ['St-Étienne', 'commune:42218'],
    ['Seine-St-Denis', 'departement:93'],
    ['Paris Est Marne & Bois', 'ept:200057941'],
    ['Mayenne', 'departement:53 commune:53147'],
    ['Mayenne (53)', 'commune:53147'],
    ['Ville du Bois', 'commune:91665 commune-deleguee:73045'],
    ['Vire', 'commune-deleguee:14762'],
    ['Grand Poitiers', 'epci:200069854'],
    ['Pays de Mortagne', 'unknown'],
  ])('%s is %s', (query, key) => expect(keyOf(query)).toBe(key));

  it('takes « 3e arrondissement » once the context leaves one city', () => {
    expect(keyOf('3e arrondissement', { departement: '69' })).toBe('arrondissement-municipal:69383');
  });
});

it.each([
  ['Guadeloup', ['971']],
  ['Pariss', ['75056']],
  ['Colombess', ['92025']],
  ['Boulogne', ['92012', '62160']],
  ['Métropole de Nancy', ['245400676']],
  ['Saint-Denis (54)', ['11339', '30247', '93066']],
  ['Région Lyon', ['69123']],
  ['Communauté de communes du Pays', []],
])('%s: proposes %j, one perimeter once', (query, codes) => {
  expect(gazetteer.resolve(query).suggestions.map(({ code }) => code)).toEqual(codes);
});
