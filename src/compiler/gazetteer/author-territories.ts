import type { Diagnostic } from '../../core/settings/diagnostic.ts';
import type { Territory } from '../../core/territory/territory.ts';
import { resolveForAuthor } from './author.ts';
import type { Gazetteer } from './gazetteer.ts';

interface Authored extends Pick<Diagnostic, 'line' | 'column' | 'length'> {
  readonly words: string;
}

export interface TerritoriesReading {
  /** The main one first; null where one of them has an error. */
  readonly territories: readonly [Territory, ...Territory[]] | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** A territory that is named twice is kept once, with a warning. */
export function readTerritories(
  gazetteer: Gazetteer,
  file: string,
  authored: readonly Authored[],
): TerritoriesReading {
  const diagnostics: Diagnostic[] = [];
  const found = new Map<string, Territory>();
  let failed = false;
  for (const { words, ...spot } of authored) {
    const answer = resolveForAuthor(gazetteer, words, { file, ...spot });
    if ('diagnostic' in answer) {
      diagnostics.push(answer.diagnostic);
      failed = true;
      continue;
    }
    diagnostics.push(...answer.warnings);
    const { territory } = answer;
    if (found.has(territory.key)) diagnostics.push(twice(territory, words, { file, ...spot }));
    else found.set(territory.key, territory);
  }
  const [main, ...others] = found.values();
  return { territories: main && !failed ? [main, ...others] : null, diagnostics };
}

function twice(
  { name }: Territory,
  words: string,
  at: Pick<Diagnostic, 'file' | 'line' | 'column' | 'length'>,
) {
  const message = `« ${words} » est déjà dans la liste${words === name ? '' : `, sous le nom « ${name} »`}.`;
  return {
    ...{ severity: 'avertissement' as const, code: 'territoire-repete', ...at },
    ...{ message, help: 'Retirez cette ligne.' },
  };
}
