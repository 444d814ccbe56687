import type { Level } from '../../domain/territory/level.ts';

/**
 * Articles that sentences need where Insee gives none: its « type de nom en clair » tells the preposition
 * (« département de Meurthe-et-Moselle »), usage has an article everywhere else (« la Meurthe-et-Moselle »).
 */
const USUAL: Readonly<Record<string, string>> = {
  'departement:28': 'l’',
  'departement:35': 'l’',
  'departement:37': 'l’',
  'departement:49': 'le ',
  'departement:54': 'la ',
  'departement:71': 'la ',
  'departement:77': 'la ',
  'region:11': 'l’',
  'region:27': 'la ',
  'region:28': 'la ',
  'region:53': 'la ',
  'region:76': 'l’',
  'region:84': 'l’',
  'region:93': 'la ',
  'region:94': 'la ',
};

/** Most names of EPCI begin with a word that takes an article in a sentence. */
function epciArticle(name: string): string {
  if (/^(CC|CA|CU|Communauté|Métropole) /u.test(name)) return 'la ';
  return /^Eurométropole /u.test(name) ? 'l’' : '';
}

/** The definite article of a name in a sentence: `la `, `le `, `les `, `l’`, or empty (« Paris », « La Réunion »). */
export function articleOf(
  level: Level,
  row: { readonly code: string; readonly name: string; readonly article?: string },
): string {
  if (level === 'petr') return 'le ';
  if (level === 'epci') return epciArticle(row.name);
  return row.article || (USUAL[`${level}:${row.code}`] ?? '');
}
