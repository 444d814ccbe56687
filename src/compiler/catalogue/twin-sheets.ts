import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Initiative } from '../../domain/sheet/initiative.ts';
import { foldedWords } from '../../text/fold.ts';
import type { Spot } from '../sheet/yaml-source.ts';

export interface Sibling {
  readonly path: string;
  readonly sheet: Pick<Initiative, 'title' | 'source'>;
  readonly titleAt: Spot;
  readonly sourceAt: Spot;
}

/** Told at the later of two files: the earlier one is the model that was copied, or does not matter. */
export function twinSheets(sheets: readonly Sibling[]): Diagnostic[] {
  const first = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const compare = (
    key: string,
    file: string,
    spot: Spot,
    [code, message, help]: readonly [string, string, string],
  ) => {
    const before = first.get(key);
    if (before === undefined) first.set(key, file);
    else
      diagnostics.push({
        severity: 'avertissement',
        code,
        file,
        ...spot,
        message,
        help: `${help} Voyez ${before}.`,
      });
  };
  for (const { path, sheet, titleAt, sourceAt } of sheets) {
    const { title, source } = sheet;
    compare(`titre ${foldedWords(title).join(' ')}`, path, titleAt, [
      'titre-deja-pris',
      'Une autre fiche porte ce titre.',
      'Précisez l’un des deux, ou retirez la copie.',
    ]);
    if (source === null) continue;
    compare(`rang ${source.rank} ${source.document}`, path, sourceAt, [
      'rang-deja-pris',
      `Une autre fiche est la ${source.rank}e de « ${source.document} ».`,
      'Corrigez le rang de l’une des deux.',
    ]);
  }
  return diagnostics;
}
