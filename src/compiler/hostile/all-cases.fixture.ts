import { accepted, bad, type Expectation, error, type HostileCase, sheet } from './hostile-case.fixture.ts';
import { FILE_CASES } from './odd-files.fixture.ts';
import { FRONT_MATTER_CASES } from './odd-headers.fixture.ts';
import { JSON_CASES, YAML_CASES } from './odd-settings.fixture.ts';
import { TEXT_CASES } from './odd-texts.fixture.ts';

const fine = (words: string) => accepted(`« ${words} »`, sheet({ territoire: words }));
const wrong = (words: string, ...expected: readonly Expectation[]) =>
  bad(`« ${words} »`, sheet({ territoire: words }), ...expected);
const ambiguous = (remedy: RegExp) => error('2:13', 'territoire-ambigu', remedy);

const undeclared = error('2:13', 'territoire-inconnu', /groupings\.yaml/u);

const several = error('2:13', 'territoire-inconnu', /en liste/u);

/** Names as authors write them. */
const TERRITORY_CASES: readonly HostileCase[] = [
  wrong('Saint-Denis', ambiguous(/Seine-Saint-Denis/u)),
  wrong('Ville de Saint-Denis', ambiguous(/Seine-Saint-Denis/u)),
  fine('Saint-Denis (93)'),
  fine('Saint-Denis, Seine-Saint-Denis'),
  fine('Saint-Denis (La Réunion)'),
  fine('"93066"'),
  fine('Brest Métropole'),
  fine('Communauté d’agglomération Plaine Vallée'),
  fine('Communauté de communes du Pays de l’Ourcq'),
  fine('Département de la Guadeloupe'),
  fine('Mayotte'),
  fine('PETR du Pays de Langres'),
  fine('Pays Basque'),
  wrong('PETR du Pays Midi-Quercy', undeclared),
  wrong('Parc naturel régional du Morvan', undeclared),
  wrong('PNR du Vercors', undeclared),
  wrong('Pôle métropolitain Loire Angers', undeclared),
  wrong('Saint-Martin', ambiguous(/collectivité d.outre-mer/u)),
  fine('Saint-Martin (978)'),
  fine('Commune de Papeete'),
  fine('Polynésie française'),
  fine('Province Sud'),
  fine('Collectivité de Saint-Martin'),
  fine('Collectivité européenne d’Alsace'),
  fine('Paris 18e arrondissement'),
  fine('France'),
  fine('"71402"'),
  fine('[Ville de Nancy, Ville de Metz]'),
  accepted('a sheet written for the map', sheet().replace(/^source.*\n/mu, '')),
  fine('Collectivité territoriale de Martinique'),
  fine('Collectivité territoriale de Guyane'),
  fine('Nouvelle-Calédonie'),
  wrong('Aisne et Oise', several),
  wrong('"Aisne, Oise"', several),
  wrong('Pays de Fougères', undeclared),
  fine('14666'),
  fine('"15031"'),
];

export const HOSTILE_CASES: Readonly<Record<string, readonly HostileCase[]>> = {
  FILE_CASES,
  FRONT_MATTER_CASES,
  TEXT_CASES,
  TERRITORY_CASES,
  JSON_CASES,
  YAML_CASES,
};
