import { readContent } from '../catalogue/compile-content.ts';
import { publishedContent } from '../content-folder.ts';
import { placeProposals } from '../places/place-proposals.ts';
import { SettingsError } from '../settings-file.ts';
import { type DiagnosticFormat, formatDiagnostics } from '../sheet/format-diagnostic.ts';

const FORMATS: readonly DiagnosticFormat[] = ['text', 'json', 'github'];
const USAGE = 'Usage : npm run check -- [--lieux | --format text|json|github]';

/** 0 nothing wrong, 1 something for an author to mend, 2 our own fault. */
function check(args: readonly string[]): number {
  const wantsPlaces = args.length === 1 && args[0] === '--lieux';
  const asked = args[0] === '--format' ? args[1] : args.length === 0 || wantsPlaces ? 'text' : undefined;
  const format = FORMATS.find((known) => known === asked);
  if (!format) {
    console.error(USAGE);
    return 2;
  }
  const { sheets, located, tables, diagnostics, texts } = readContent(publishedContent());
  const report = formatDiagnostics(diagnostics, texts, format);
  if (report) console.log(report);
  if (wantsPlaces) console.log(placeProposals(located, tables));
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'erreur').length;
  if (format === 'text') {
    const warnings = diagnostics.length - errors;
    console.log(`${sheets.length} fiche(s) lues, ${errors} erreur(s), ${warnings} avertissement(s)`);
  }
  return errors > 0 ? 1 : 0;
}

try {
  process.exitCode = check(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof SettingsError ? error.message : error);
  process.exitCode = error instanceof SettingsError ? 1 : 2;
}
