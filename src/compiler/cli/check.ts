import { formatDiagnostics } from '../../content/diagnostics/format-diagnostic.ts';
import type { ContentFolder } from '../../content/files/content-folder.ts';
import { askedToPublish } from '../../content/settings/publication-schema.ts';
import { isError } from '../../core/settings/diagnostic.ts';
import { checkContent } from '../catalogue/read-content.ts';
import { placeProposals } from '../places/propose-places.ts';
import { type CheckOptions, checkOptions } from './check-options.ts';
import { contentOption } from './content-option.ts';
import { faultDiagnostic, faultOfOurs, runForAuthors } from './run-for-authors.ts';

/** 0 nothing wrong, 1 something for an author to mend, 2 our own fault. */
function check(folder: ContentFolder, { format, wantsPlaces, isForPublication }: CheckOptions): number {
  const { site, located, tables, texts, ...read } = checkContent(folder);
  const asked = isForPublication ? site?.publication : undefined;
  const diagnostics = read.diagnostics.map((one) => (asked ? askedToPublish(one, asked) : one));
  const report = formatDiagnostics(diagnostics, texts, format);
  if (report) console.log(report);
  if (wantsPlaces && tables) console.log(placeProposals(located, tables));
  const errors = diagnostics.filter(isError).length;
  if (format === 'text') {
    const warnings = diagnostics.length - errors;
    const sheets = [...texts.keys()].filter((path) => /(?:^|\/)fiches\/[^/]+\.md$/u.test(path));
    console.log(`${sheets.length} fiche(s) lues, ${errors} erreur(s), ${warnings} avertissement(s)`);
  }
  return errors > 0 ? 1 : 0;
}

await runForAuthors(() => {
  const { folder, rest } = contentOption(process.argv.slice(2));
  const options = checkOptions(rest);
  if ('refusal' in options) {
    console.error(options.refusal);
    process.exitCode = 2;
    return;
  }
  try {
    process.exitCode = check(folder, options);
  } catch (error) {
    // In the format that was asked for, so that the program that reads it can.
    if (options.format === 'text') console.error(faultOfOurs(error));
    else console.log(formatDiagnostics([faultDiagnostic(error)], new Map(), options.format));
    process.exitCode = 2;
  }
});
