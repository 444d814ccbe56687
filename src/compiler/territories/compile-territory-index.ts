import { groupBy } from '../../core/collections/group-by.ts';
import {
  type CommuneColumn,
  type GroupingRecord,
  type OtherNames,
  populationRank,
  type TerritoryNames,
} from '../../core/formats/territory-names-file.ts';
import { LEVELS } from '../../core/territory/levels.ts';
import { territoryKey } from '../../core/territory/territory.ts';
import type { CommuneRow, TerritoryTables } from '../../core/territory/territory-tables.ts';
import { fold, foldedWords } from '../../core/text/fold.ts';
import { typographic } from '../../core/text/typography.ts';
import type { Alias } from '../gazetteer/aliases.ts';
import { LEVEL_SOURCES } from '../geography/level-sources.ts';
import type { TerritoryLookup } from './territory-lookup.ts';
import { kindOf } from './territory-records.ts';

interface NameSources {
  readonly aliases: readonly Alias[];
  /** Folded common nouns, in order. */
  readonly nouns: readonly string[];
}

/** Rows in the order of codes. */
export function territoryIndex(lookup: TerritoryLookup, { aliases, nouns }: NameSources): TerritoryNames {
  const { tables } = lookup;
  const departements = [...tables.departements].sort(byCode);
  const communes = [...tables.communes].sort(byCode);
  const columns = groupBy(communes, (row) => row.departement);
  const divided = tables.collectivites
    .filter(({ code }) => (columns.get(code) ?? []).length > 1)
    .sort(byCode);
  const named: Omit<TerritoryNames, 'nouns'> = {
    regions: [...tables.regions].sort(byCode).map((row) => [row.code, typographic(row.name)]),
    departements: departements.map((row) => [row.code, typographic(row.name), row.region]),
    perimeterAliases: [...lookup.aliases].sort(([a], [b]) => (a < b ? -1 : 1)),
    groupings: groupings(lookup),
    communes: [...departements, ...divided].map(({ code }) => communeColumn(code, columns.get(code) ?? [])),
    otherNames: otherNames(tables, aliases),
  };
  return { ...named, nouns: nounsThatBegin(nouns, namesOf(named)).join(' ') };
}

function namesOf(file: Omit<TerritoryNames, 'nouns'>): string[] {
  return [
    ...[...file.regions, ...file.departements].map(([, name]) => name),
    ...file.groupings.map(([, , name]) => name),
    ...[...file.communes, ...file.otherNames].flatMap(({ names }) => names),
  ];
}

const APART = ['france', 'region', 'departement', 'commune'];

const BETWEEN = LEVELS.filter((level): level is GroupingRecord[0] => !APART.includes(level));

function groupings({ tables, communes, members }: TerritoryLookup): GroupingRecord[] {
  return BETWEEN.flatMap((level) =>
    [...LEVEL_SOURCES[level].rows(tables)].sort(byCode).map((row): GroupingRecord => {
      const inside = members(level, row.code);
      const sum = inside.reduce((total, commune) => total + commune.population, 0);
      const rank = populationRank('population' in row ? row.population : sum);
      const around = inside.map(({ departement }) => departement).sort();
      const [seat] = ['seat' in row ? row.seat : '', 'commune' in row ? row.commune : ''].filter(Boolean);
      const seated = communes.get(seat ?? '')?.departement;
      const departements = [...new Set(seated ? [seated, ...around] : around)];
      const kind = kindOf(level, row);
      const named = [level, row.code, typographic(row.name), departements, rank] as const;
      return kind === null ? named : [...named, kind];
    }),
  );
}

function communeColumn(departement: string, rows: readonly CommuneRow[]): CommuneColumn {
  const numbers = rows.map((row) => Number(row.code.slice(departement.length)));
  const steps = numbers.map((number, order) => number - (numbers[order - 1] ?? 0));
  return {
    departement,
    codes: steps.map((step) => (step === 1 ? '' : step.toString(36))).join(),
    names: rows.map(({ name }) => typographic(name)),
    postcodes: rows.map(({ postcodes }) => postcodes),
    ranks: rows.map(({ population }) => populationRank(population)),
  };
}

type Coded = { readonly code: string };

const byCode = (a: Coded, b: Coded) => (a.code < b.code ? -1 : 1);

function nounsThatBegin(nouns: readonly string[], names: readonly string[]): string[] {
  const begun = new Set<string>();
  for (const word of new Set(names.flatMap(foldedWords)))
    for (let end = 1; end <= word.length; end++) begun.add(word.slice(0, end));
  return nouns.filter((noun) => begun.has(noun));
}

const REASONS = {
  officiel: 'usage',
  usage: 'usage',
  renomme: 'renamed',
  disparu: 'gone',
  'sans-code': 'part-of',
  'commune-deleguee': 'delegated',
  'commune-associee': 'associated',
} as const;

/** Names that people know and the COG has not: those of `aliases.yaml`, then communes that are part of another. */
function otherNames({ communes, formerCommunes }: TerritoryTables, aliases: readonly Alias[]): OtherNames[] {
  const today = new Map(communes.map(({ code, name }) => [code, fold(name)]));
  const known = aliases.flatMap(({ name, kind, targets }) =>
    targets.map((key) => ({ reason: REASONS[kind], name, key })),
  );
  const merged = formerCommunes.flatMap(({ name, type, commune }) => {
    const current = today.get(commune);
    if (type === 'ancien-code' || current === undefined || current === fold(name)) return [];
    return [{ reason: REASONS[type], name: typographic(name), key: territoryKey('commune', commune) }];
  });
  merged.sort((a, b) => (a.key < b.key || (a.key === b.key && a.name < b.name) ? -1 : 1));
  return [...groupBy([...known, ...merged], ({ reason }) => reason)].map(([reason, rows]) => ({
    reason,
    names: rows.map(({ name }) => name),
    territories: rows.map(({ key }) => key),
  }));
}
