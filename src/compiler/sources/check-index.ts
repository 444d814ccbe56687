import { createReporter, type Reporter } from '../../content/diagnostics/reporter.ts';
import type { Spot } from '../../content/diagnostics/yaml-source.ts';
import type { Diagnostic } from '../../core/settings/diagnostic.ts';
import { readTerritories } from '../gazetteer/author.ts';
import { locatePlaces } from '../places/confirm-places.ts';
import { territoriesNames } from '../places/propose-places.ts';
import { suggestTheme } from '../sheet/sheet-themes.ts';
import type { ImportKnowledge } from './knowledge.ts';
import type { IndexEntry, SourceIndex } from './source-index.ts';

/** Checks an index against the territories, the themes and the sheets of other documents. */
export function checkIndex(
  { path, index, spotOf }: { path: string; index: SourceIndex; spotOf(path: (string | number)[]): Spot },
  knowledge: ImportKnowledge | null,
  reserved: ReadonlyMap<string, string>,
): readonly Diagnostic[] {
  const reporter = createReporter(path);
  for (const [position, entry] of index.fiches.entries()) {
    const at = (key: string, ...rank: number[]) => spotOf(['fiches', position, key, ...rank]);
    const owner = reserved.get(entry.fiche);
    if (owner !== undefined) {
      const from = owner === '' ? 'n’est pas de ce document' : `vient de « ${owner} »`;
      const message = `La fiche « ${entry.fiche} » existe déjà et ${from}.`;
      const help = `Donnez-lui un autre nom, par exemple « ${entry.fiche.slice(0, 57)}-2 ».`;
      reporter.error('fiche-deja-prise', at('fiche'), message, help);
    }
    if (knowledge === null) continue;
    checkTerritories(entry, { path, at }, knowledge, reporter);
    checkThemes(entry.themes ?? [], at, knowledge, reporter);
  }
  return reporter.diagnostics;
}

type SpotAt = (key: string, ...rank: number[]) => Spot;

function checkTerritories(
  { territoire, lieux = [] }: IndexEntry,
  { path, at }: { readonly path: string; readonly at: SpotAt },
  { gazetteer, tables }: ImportKnowledge,
  reporter: Reporter,
): void {
  if (territoire === null) {
    const message = 'Le territoire de cette fiche est à compléter.';
    const help =
      'Écrivez le nom officiel, par exemple « Ville de Nancy » ou « Département de la Vienne », puis relancez l’import.';
    reporter.warn('territoire-absent', at('territoire'), message, help);
    return;
  }
  const authored = territoire.map((words, rank) => ({ ...at('territoire', rank), words }));
  const { territories, diagnostics } = readTerritories(gazetteer, path, authored);
  reporter.add(diagnostics);
  if (territories === null) return;
  const places = lieux.map((place, rank) => {
    const [words = '', code = null] = typeof place === 'string' ? [place] : (Object.entries(place)[0] ?? []);
    return { ...at('lieux', rank), words, code };
  });
  const territoryNames = territoriesNames(territories, authored);
  locatePlaces(places, { territories, territoryNames, tables }, reporter);
}

function checkThemes(
  ids: readonly string[],
  at: SpotAt,
  { themes }: ImportKnowledge,
  reporter: Reporter,
): void {
  const known = themes.map(({ id }) => id);
  if (ids.length === 0) {
    const message = 'Les thèmes de cette fiche sont à compléter.';
    reporter.warn('theme-manquant', at('themes'), message, `Thèmes possibles : ${known.join(', ')}.`);
  }
  for (const [rank, id] of ids.entries())
    if (!known.includes(id))
      reporter.error(
        'theme-inconnu',
        at('themes', rank),
        `Thème inconnu : « ${id} ».`,
        suggestTheme(id, themes),
      );
}
