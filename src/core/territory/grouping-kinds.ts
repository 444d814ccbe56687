import type { GroupingLevel } from './level.ts';

interface GroupingKind {
  readonly level: GroupingLevel;
  /** Null where the level says it. */
  readonly label: string | null;
}

/** By the `niveau` that authors write. */
export const GROUPING_KINDS: Readonly<Record<string, GroupingKind>> = {
  petr: { level: 'petr', label: null },
  pnr: { level: 'groupement', label: 'Parc naturel régional' },
  pays: { level: 'groupement', label: 'Pays' },
  'pole-metropolitain': { level: 'groupement', label: 'Pôle métropolitain' },
  'syndicat-mixte': { level: 'groupement', label: 'Syndicat mixte' },
  groupement: { level: 'groupement', label: null },
};
