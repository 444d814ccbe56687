import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { SourceIndex } from './source-index.ts';
import { entryTitle } from './table-of-contents.ts';

interface DiagnosedSheet {
  readonly id: string;
  readonly rank: number;
  readonly title: string | null;
  readonly arranged: { readonly line: number };
}

/** What the author has to mend in the document or its index. */
export function diagnoseImport(
  file: string,
  sheets: readonly DiagnosedSheet[],
  unmatched: readonly string[],
  index: SourceIndex | null,
): Diagnostic[] {
  const at = (line: number) => ({ file, line, column: 1, length: 1 });
  const untitled = sheets
    .filter((sheet) => sheet.title === null)
    .map((sheet): Diagnostic => {
      const message = `La fiche ${sheet.rank} n’a pas de titre, et le sommaire ne permet pas de le retrouver.`;
      const help = `Écrivez son titre (« # Titre ») dans data/fiches/${sheet.id}.md.`;
      return { severity: 'erreur', code: 'titre-perdu', ...at(sheet.arranged.line), message, help };
    });
  const missing = unmatched.map((entry): Diagnostic => {
    const message = `Le sommaire annonce « ${entryTitle(entry)} », qui n’est pas dans le document.`;
    const help = 'Vérifiez que le document est complet, ou retirez cette ligne du sommaire.';
    return { severity: 'avertissement', code: 'fiche-annoncee-absente', ...at(1), message, help };
  });
  const ranks = new Set(sheets.map((sheet) => sheet.rank));
  const unused = (index?.fiches ?? [])
    .filter((entry) => !ranks.has(entry.rang))
    .map((entry): Diagnostic => {
      const message = `L’index décrit une fiche ${entry.rang} (« ${entry.fiche} ») que le document n’a pas.`;
      const help = `Le document compte ${sheets.length} fiche(s) : corrigez les rangs de l’index.`;
      return { severity: 'erreur', code: 'rang-inconnu', ...at(1), message, help };
    });
  const none: Diagnostic[] = sheets.length > 0 ? [] : [noSheet(file)];
  return [...none, ...untitled, ...missing, ...unused];
}

function noSheet(file: string): Diagnostic {
  const message = 'Aucune fiche n’a été trouvée dans ce document.';
  const help =
    'Une fiche commence par une ligne « # Titre » suivie de parties « ## Pourquoi ce projet ? », etc.';
  return { severity: 'erreur', code: 'aucune-fiche', file, line: 1, column: 1, length: 1, message, help };
}
