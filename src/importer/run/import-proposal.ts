import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTerritories } from '../../compiler/gazetteer/author.ts';
import { parseSheet } from '../../compiler/sheet/parse-sheet.ts';
import type { ImportKnowledge } from '../../compiler/sources/knowledge.ts';
import { type ContentFolder, inContent } from '../../content/files/content-folder.ts';
import { writeFiles } from '../../content/files/write-files.ts';
import { type Diagnostic, isError } from '../../core/settings/diagnostic.ts';
import { normalizeText } from '../../core/text/normalize.ts';
import { slugify } from '../../core/text/slug.ts';

/** As the form of `/proposer/` composes it, alone or within a mail. */
const PROPOSAL =
  /^---\n(territoire: ".*"\nthemes:\n(?: {2}- .+\n)+(?:contact:\n(?: {2}\w+: ".*"\n)+)?)---\n([\s\S]+)/mu;

/** The sheet that a text proposes, marked as such and without a mail's signature; null for another text. */
export function proposedSheet(text: string): string | null {
  const [, matter, body = ''] = PROPOSAL.exec(normalizeText(text)) ?? [];
  return matter === undefined
    ? null
    : `---\n${matter}proposee: oui\n---\n${body.replace(/^-- \n[\s\S]*/mu, '')}`;
}

const pathOf = (folder: ContentFolder, id: string) => inContent(folder, `fiches/${id}.md`);

/** The first free address, or that of the same text. */
function addressOf(folder: ContentFolder, text: string): string {
  const title = /^# (.+)$/mu.exec(text)?.[1] ?? '';
  for (let number = 1; ; number++) {
    const id = `${slugify(title).slice(0, 57) || 'proposition'}${number > 1 ? `-${number}` : ''}`;
    const file = join(folder.root, pathOf(folder, id));
    if (!existsSync(file) || readFileSync(file, 'utf8') === text) return id;
  }
}

/** Writes the sheet that is proposed, whatever is left to mend in it, and says what it is. */
export function importProposal(
  folder: ContentFolder,
  text: string,
  knowledge: ImportKnowledge | null,
): { path: string; output: string; diagnostics: readonly Diagnostic[] } {
  const path = pathOf(folder, addressOf(folder, text));
  const { authored, sheet, ...read } = parseSheet(
    { path, text },
    { themes: knowledge?.themes ?? null, documents: new Map() },
  );
  const named = authored && knowledge ? readTerritories(knowledge.gazetteer, path, authored) : null;
  const found = [...read.diagnostics, ...(named?.diagnostics ?? [])];
  const isKnown = existsSync(join(folder.root, path));
  if (!isKnown) writeFiles(folder.root, new Map([[path, text]]));
  const themes = sheet?.themes.map((id) => knowledge?.themes.find((one) => one.id === id)?.label ?? id);
  const lines = [
    `${path} : ${isKnown ? 'cette proposition est déjà là' : 'créée, proposée, pas encore publiée'}`,
    `Territoire : ${authored?.map(({ words }) => words).join(', ') ?? 'à compléter'}`,
    ...(sheet
      ? [`Thèmes : ${themes?.join(', ')}`, `Contact : ${sheet.details?.contact?.nom ?? 'aucun'}`]
      : []),
    'Relisez-la (npm run edit), puis acceptez-la, ou retirez sa ligne « proposee ».',
  ];
  return { path, output: `${lines.join('\n')}\n`, diagnostics: found.filter(isError) };
}
