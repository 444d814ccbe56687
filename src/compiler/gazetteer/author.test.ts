import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../app/testing/property-runs.ts';
import { resolveForAuthor } from './author.ts';
import { gazetteer, tables } from './gazetteer.fixture.ts';

const position = { file: 'data/fiches/x.md', line: 1, column: 13, length: 4 };
const ask = (words: string) => resolveForAuthor(gazetteer, words, position);

/** The error, or the warnings, as `code | message | help`. */
function reported(words: string): string[] {
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
      'Ville de Nancie',
      'erreur | territoire-inconnu | Territoire introuvable : « Ville de Nancie ». | Vouliez-vous dire « Nancy » (commune, 54395, Meurthe-et-Moselle), « Lancié » (commune, 69108, Rhône) ou « Nance » (commune, 39379, Jura) ?',
    ],
    [
      ' ',
      'erreur | territoire-absent | Aucun territoire indiqué. | Écrivez le nom officiel, par exemple « Ville de Nancy », « Département de la Vienne » ou « Saint-Denis (93) ».',
    ],
    [
      'Saint-Denis',
      'erreur | territoire-ambigu | Territoire ambigu : « Saint-Denis » désigne 4 territoires. | Précisez lequel : « Saint-Denis (974) » (commune, La Réunion), « Saint-Denis (93) » (commune, Seine-Saint-Denis), « Saint-Denis (11) » (commune, Aude) ou « Saint-Denis (30) » (commune, Gard).',
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
      'Aisne, Oise',
      'erreur | territoire-inconnu | Territoire introuvable : « Aisne, Oise ». | Plusieurs territoires s’écrivent en liste : « territoire: » seul, puis une ligne par territoire, « - Aisne », « - Oise ».',
    ],
    [
      'Ville de Brest et Rennes Métropole',
      'erreur | territoire-inconnu | Territoire introuvable : « Ville de Brest et Rennes Métropole ». | Plusieurs territoires s’écrivent en liste : « territoire: » seul, puis une ligne par territoire, « - Ville de Brest », « - Rennes Métropole ».',
    ],
    [
      'Aisne et PNR du Haut-Plateau, siège à Ambert',
      'erreur | territoire-inconnu | Territoire introuvable : « Aisne et PNR du Haut-Plateau, siège à Ambert ». | Plusieurs territoires s’écrivent en liste : « territoire: » seul, puis une ligne par territoire, « - Aisne », « - PNR du Haut-Plateau, siège à Ambert ».',
    ],
    [
      'Pays de Fougères',
      'erreur | territoire-inconnu | Territoire introuvable : « Pays de Fougères ». | Un parc naturel régional, un pays, un PETR qui n’est pas connu s’écrit avec son siège, une commune (PNR du Haut-Plateau, siège à Ambert) ; ses membres se donnent en cinq lignes dans groupings.yaml, à côté de site.json.',
    ],
    [
      'PETR du Pays de Langre',
      'erreur | territoire-inconnu | Territoire introuvable : « PETR du Pays de Langre ». | Vouliez-vous dire « PETR du Pays de Langres » (PETR, pays-de-langres, Haute-Marne) ? Un parc naturel régional, un pays, un PETR qui n’est pas connu s’écrit avec son siège, une commune (PNR du Haut-Plateau, siège à Ambert) ; ses membres se donnent en cinq lignes dans groupings.yaml, à côté de site.json.',
    ],
  ])('%s', (words, expected) => expect(reported(words)).toEqual([expected]));
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
      'avertissement | territoire-homonyme | « Évry » est compris comme « Évry » (commune, 89162, Yonne), homonyme d’une commune bien plus connue. | Écrivez « Évry (89) » si c’est bien elle, sinon « Évry-Courcouronnes » (commune, 91228, Essonne).',
    ],
  ])('%s', (words, expected) => {
    expect(reported(words)).toEqual([expected]);
    expect(ask(words)).toHaveProperty('territory');
  });
});

describe('territories that the COG lacks, or has under another name', () => {
  it.each([
    ['France', 'france:FR'],
    ['La France entière', 'france:FR'],
    ['Polynésie française', 'com:987'],
    ['Collectivité de Saint-Martin', 'com:978'],
    ['Saint-Martin (collectivité d’outre-mer)', 'com:978'],
    ['Collectivité territoriale de Saint-Pierre-et-Miquelon', 'com:975'],
    ['Territoire des îles Wallis et Futuna', 'com:986'],
    ['Province Sud', 'groupement:province-sud'],
    ['Collectivité de Corse', 'region:94'],
    ['Collectivité territoriale de Martinique', 'departement:972'],
    ['Collectivité territoriale de Guyane', 'departement:973'],
    ['Département de Mayotte', 'departement:976'],
    ['Département-Région de Mayotte', 'departement:976'],
    ['Collectivité européenne d’Alsace', 'groupement:collectivite-europeenne-d-alsace'],
    ['Lyon 3e', 'arrondissement:69383'],
    ['Paris 18e arrondissement', 'arrondissement:75118'],
    ['Marseille 1er arrondissement', 'arrondissement:13201'],
  ])('%s is %s, without a warning', (words, key) => {
    expect(ask(words)).toMatchObject({ territory: { key }, warnings: [] });
  });
});

it('a code or a département silences the warning about namesakes', () => {
  for (const words of ['71402', 'commune 71402', 'Saint-Cyr (71)', 'Évry (89)', '89162', 'Évry, Yonne'])
    expect(reported(words), words).toEqual([]);
});

/** The words between « » before a parenthesis, or those to be written. */
function proposed(words: string): string[] {
  const help = reported(words).map((line) => line.split(' | ')[3] ?? '')[0] ?? '';
  return [...help.matchAll(/« ([^»]+) »(?= \(| pour| si)/gu)].map(([, wording = '']) => wording);
}

it('an ambiguous name lists all its homonyms, the largest first', () => {
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
    const found = proposed(words).map((wording) => gazetteer.resolve(wording));
    const territories = found.flatMap((it) => (it.kind === 'found' ? [it.territory] : []));
    expect(new Set(territories.map(({ level, code }) => `${level}:${code}`))).toEqual(
      new Set(answer.candidates.map(({ level, code }) => `${level}:${code}`)),
    );
    const sizes = territories.map((entry) => gazetteer.inhabitants(entry));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  }
});

it('what a message proposes is accepted when it is written, without a warning about namesakes', () => {
  const holds = (words: string) => {
    for (const wording of proposed(words)) {
      const answer = ask(wording);
      const said = 'territory' in answer ? answer.warnings : [answer.diagnostic];
      expect(said, `${words} → ${wording}`).toEqual([]);
    }
  };
  // Among their namesakes are parts of communes.
  for (const words of ['SOIZE', 'OSSE', 'BIERNE', 'Pays Basqu', 'Grand Pari', 'CC du Su']) holds(words);
  const names = tables.communes.map(({ name }) => name);
  const asked = names.flatMap((name) => [name, name.slice(0, -1), name.replace(/^Saint/u, 'St')]);
  fc.assert(fc.property(fc.constantFrom(...asked), holds), runs(500));
});
