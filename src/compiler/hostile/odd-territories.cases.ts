import { accepted, bad, error, type HostileCase, sheet, type Told } from './hostile-case.ts';

const fine = (words: string) => accepted(`« ${words} »`, sheet({ territoire: words }));
const wrong = (words: string, ...told: readonly Told[]) =>
  bad(`« ${words} »`, sheet({ territoire: words }), ...told);
const ambiguous = (remedy: RegExp) => error('2:13', 'territoire-ambigu', remedy);

/** Names as authors write them. */
export const TERRITORY_CASES: readonly HostileCase[] = [
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
  fine('14666'),
  fine('"15031"'),
];
