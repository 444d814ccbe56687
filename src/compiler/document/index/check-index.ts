import type { Diagnostic } from '../../../core/settings/diagnostic.ts';
import { readTerritories } from '../../gazetteer/author-territories.ts';
import { locatePlaces } from '../../places/confirm-places.ts';
import { territoriesNames } from '../../places/territory-names.ts';
import { createReporter } from '../../sheet/reporter.ts';
import { suggestTheme } from '../../sheet/sheet-themes.ts';
import type { Spot } from '../../sheet/yaml-source.ts';
import type { SourceIndex } from '../source-index.ts';
import type { ImportKnowledge } from './knowledge.ts';

export interface IndexFile {
  readonly path: string;
  readonly index: SourceIndex;
  spotOf(path: readonly (string | number)[]): Spot;
}

/** What only territories, themes and the sheets of other documents tell of an index. */
export function checkIndex(
  { path, index, spotOf }: IndexFile,
  knowledge: ImportKnowledge | null,
  reserved: ReadonlyMap<string, string>,
): Diagnostic[] {
  return index.fiches.flatMap((entry, position): Diagnostic[] => {
    const at = (key: string | number, ...rest: number[]) => ({
      file: path,
      ...spotOf(['fiches', position, key, ...rest]),
    });
    const owner = reserved.get(entry.fiche);
    const foreign: Diagnostic[] =
      owner === undefined
        ? []
        : [{ severity: 'erreur', code: 'fiche-deja-prise', ...at('fiche'), ...taken(entry.fiche, owner) }];
    if (knowledge === null) return foreign;
    return [
      ...foreign,
      ...territories(
        entry,
        at('territoire'),
        { territory: (rank) => at('territoire', rank), place: (rank) => at('lieux', rank) },
        knowledge,
      ),
      ...themes(entry.themes ?? [], (rank) => at('themes', rank), at('themes'), knowledge),
    ];
  });
}

type IndexEntry = SourceIndex['fiches'][number];

type Place = Pick<Diagnostic, 'file' | 'line' | 'column' | 'length'>;

function taken(id: string, owner: string): Pick<Diagnostic, 'message' | 'help'> {
  const from = owner === '' ? 'n’est pas de ce document' : `vient de « ${owner} »`;
  return {
    message: `La fiche « ${id} » existe déjà et ${from}.`,
    help: `Donnez-lui un autre nom, par exemple « ${id.slice(0, 57)}-2 ».`,
  };
}

function territories(
  { territoire, lieux = [] }: IndexEntry,
  key: Place,
  at: Readonly<Record<'territory' | 'place', (rank: number) => Place>>,
  { gazetteer, tables }: ImportKnowledge,
): readonly Diagnostic[] {
  const names = territoire ?? [];
  if (names.length === 0) {
    const help =
      'Écrivez le nom officiel, par exemple « Ville de Nancy » ou « Département de la Vienne », puis relancez l’import.';
    return [
      {
        severity: 'avertissement',
        code: 'territoire-absent',
        ...key,
        message: 'Le territoire de cette fiche est à compléter.',
        help,
      },
    ];
  }
  const authored = names.map((words, rank) => ({ ...at.territory(rank), words }));
  const { territories: found, diagnostics } = readTerritories(gazetteer, key.file, authored);
  if (found === null) return diagnostics;
  const reporter = createReporter(key.file);
  const places = lieux.map((place, rank) => {
    const [words = '', code = null] = typeof place === 'string' ? [place] : (Object.entries(place)[0] ?? []);
    return { ...at.place(rank), words, code };
  });
  const territoryNames = territoriesNames(found, authored);
  locatePlaces(places, { territories: found, territoryNames, tables }, reporter);
  return [...diagnostics, ...reporter.diagnostics];
}

function themes(
  ids: readonly string[],
  at: (rank: number) => Place,
  key: Place,
  { themes: known }: ImportKnowledge,
): Diagnostic[] {
  const all = known.map(({ id }) => id);
  if (ids.length === 0) {
    return [
      {
        severity: 'avertissement',
        code: 'theme-manquant',
        ...key,
        message: 'Les thèmes de cette fiche sont à compléter.',
        help: `Thèmes possibles : ${all.join(', ')}.`,
      },
    ];
  }
  return ids.flatMap((id, rank): Diagnostic[] => {
    if (all.includes(id)) return [];
    const help = suggestTheme(id, known);
    return [
      { severity: 'erreur', code: 'theme-inconnu', ...at(rank), message: `Thème inconnu : « ${id} ».`, help },
    ];
  });
}
