import type { ClickedLevel } from '../../../core/territory/clicked-level.ts';
import type { PinnedLevel } from '../../../state/address/search-params.ts';

interface LevelChoice {
  readonly niveau: PinnedLevel | undefined;
  readonly level: ClickedLevel | null;
  readonly label: string;
  /** Where there is little room. */
  readonly cut?: string;
}

export const LEVEL_CHOICES: readonly LevelChoice[] = [
  { niveau: undefined, level: null, label: 'Auto' },
  { niveau: 'regions', level: 'region', label: 'Régions' },
  { niveau: 'departements', level: 'departement', label: 'Départements', cut: 'Dépts' },
  { niveau: 'intercommunalites', level: 'epci', label: 'Intercommunalités', cut: 'Interco.' },
  { niveau: 'communes', level: 'commune', label: 'Communes' },
];

export const pinnedLevel = (niveau: PinnedLevel | undefined): ClickedLevel | null =>
  LEVEL_CHOICES.find((choice) => choice.niveau === niveau)?.level ?? null;
