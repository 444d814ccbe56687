import { describe, expect, it } from 'vitest';
import { resolveForAuthor } from './author.ts';
import { gazetteer } from './test-gazetteer.ts';

const position = { file: 'data/fiches/x.md', line: 1, column: 13, length: 4 };
const ask = (words: string) => resolveForAuthor(gazetteer, words, position);

/** The error, or the warnings, as `code | message | help`. */
function told(words: string): string[] {
  const answer = ask(words);
  const diagnostics = 'diagnostic' in answer ? [answer.diagnostic] : answer.warnings;
  return diagnostics.map(({ severity, code, message, help }) => [severity, code, message, help].join(' | '));
}

it('gives the territory of a sheet', () => {
  expect(ask('Département du Pas-de-Calais')).toEqual({
    territory: { key: 'departement:62', level: 'departement', code: '62', name: 'Pas-de-Calais' },
    warnings: [],
  });
  expect(ask('PETR du Pays de Langres')).toMatchObject({ territory: { key: 'petr:pays-de-langres' } });
});

it('keeps the position of the words', () => {
  expect(ask('Joef')).toMatchObject({ diagnostic: position });
  expect(resolveForAuthor(gazetteer, '', { ...position, length: 0 })).toMatchObject({
    diagnostic: { length: 1 },
  });
});

describe('errors', () => {
  it.each([
    [
      'Joef',
      'erreur | territoire-inconnu | Territoire introuvable : « Joef ». | Vouliez-vous dire « Jœuf » (commune, 54280, Meurthe-et-Moselle) ?',
    ],
    [
      ' ',
      'erreur | territoire-absent | Aucun territoire indiqué. | Écrivez le nom officiel, par exemple « Ville de Nancy », « Département de la Vienne » ou « Saint-Denis (93) ».',
    ],
    [
      'France',
      'erreur | territoire-inconnu | Territoire introuvable : « France ». | Écrivez le nom officiel, par exemple « Ville de Nancy », « Département de la Vienne » ou « Saint-Denis (93) ».',
    ],
    [
      'Saint-Denis',
      'erreur | territoire-ambigu | Territoire ambigu : « Saint-Denis » désigne 4 territoires. | Précisez lequel : « Saint-Denis (11) » (commune, Aude), « Saint-Denis (30) » (commune, Gard), « Saint-Denis (93) » (commune, Seine-Saint-Denis) ou un autre.',
    ],
    [
      'Vienne',
      'erreur | territoire-ambigu | Territoire ambigu : « Vienne » désigne 2 territoires. | Précisez lequel : « Vienne (86) » (département, Nouvelle-Aquitaine) ou « Vienne (38) » (commune, Isère).',
    ],
    [
      'Annecy-le-Vieux',
      'erreur | territoire-inconnu | « Annecy-le-Vieux » est une commune déléguée : l’atlas n’y rattache pas de fiche. | Vouliez-vous dire « Annecy » (commune, 74010, Haute-Savoie) ?',
    ],
    [
      'Lyon 3e',
      'erreur | territoire-inconnu | « Lyon 3e Arrondissement » est un arrondissement municipal : l’atlas n’y rattache pas de fiche. | Vouliez-vous dire « Lyon » (commune, 69123, Rhône) ?',
    ],
    [
      'Saint-Martin (collectivité d’outre-mer)',
      'erreur | territoire-inconnu | « Saint-Martin » est une collectivité d’outre-mer : l’atlas n’y rattache pas de fiche. | Vouliez-vous dire « Saint-Martin » (commune, 97801, Saint-Martin) ?',
    ],
    [
      'Nouvelle-Calédonie',
      'erreur | territoire-inconnu | « Nouvelle-Calédonie » est une collectivité d’outre-mer : l’atlas n’y rattache pas de fiche. | Indiquez une de ses communes.',
    ],
  ])('%s', (words, expected) => expect(told(words)).toEqual([expected]));
});

describe('warnings, beside the territory', () => {
  it.each([
    [
      'Grand Lyon',
      'avertissement | territoire-nom-d-usage | « Grand Lyon » n’est pas un nom officiel : compris comme « Métropole de Lyon » (intercommunalité, 200046977, Rhône). | Écrivez « Métropole de Lyon » pour ne plus voir ce message.',
    ],
    [
      'Côtes-du-Nord',
      "avertissement | territoire-renomme | « Côtes-du-Nord » a changé de nom : « Côtes-d'Armor » (département, 22, Bretagne). | Écrivez « Côtes-d'Armor » pour ne plus voir ce message.",
    ],
    [
      'Évry',
      'avertissement | territoire-homonyme | « Évry » est compris comme « Évry » (commune, 89162, Yonne), homonyme d’une commune bien plus connue. | Vouliez-vous dire « Évry-Courcouronnes » (commune, 91228, Essonne) ?',
    ],
  ])('%s', (words, expected) => {
    expect(told(words)).toEqual([expected]);
    expect(ask(words)).toHaveProperty('territory');
  });
});

it('every precise wording that an error proposes leads to a territory', () => {
  for (const words of [
    'Saint-Pierre',
    'Sainte-Colombe',
    'Landes',
    'La Réunion',
    'Communauté du Sud',
    '93',
    'LOIRE',
  ]) {
    const answer = gazetteer.resolve(words);
    if (answer.kind !== 'ambiguous') throw new Error(`${words} : ${answer.kind}`);
    const [help = ''] = told(words).map((line) => line.split(' | ')[3] ?? '');
    const proposed = [...help.matchAll(/« ([^»]+) » \(/gu)].map(([, wording = '']) =>
      gazetteer.resolve(wording),
    );
    expect(proposed.map((it) => it.kind)).toEqual(proposed.map(() => 'found'));
    expect(proposed.map((it) => it.kind === 'found' && it.territory)).toEqual(answer.candidates.slice(0, 3));
  }
});
