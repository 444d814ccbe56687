import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { type ContentFolder, inContent } from '../../../content/files/content-folder.ts';
import { filesIn } from '../../../content/files/files-in.ts';
import { writeFiles } from '../../../content/files/write-files.ts';
import type { Renaming, SheetAt } from '../protocol.ts';
import { CHANGED, RefusedSave, readSheetFile, sheetFile, wrongAddress } from './save-sheet.ts';
import { readForm, writeForm } from './written-sheet.ts';

const NAMING = /^(?:fiches\/[^/]+\.md|sources\/[^/]+\.(?:index\.yaml|imports\.json))$/u;

/** Sheets, indexes of documents and their records, by path from the root. */
const contentTexts = (folder: ContentFolder): Map<string, string> =>
  new Map(
    filesIn(join(folder.root, folder.path))
      .filter((name) => NAMING.test(name))
      .map((name) => [inContent(folder, name), readFileSync(join(folder.root, folder.path, name), 'utf8')]),
  );

/** Sheets that link to a sheet, and indexes of documents that list it; from the root. */
export function mentionsOf(folder: ContentFolder, id: string): string[] {
  const named = new RegExp(`(?:fiche: ["']?|fiches/|\\.\\./)${id}(?![\\w-])|(?<![\\w-])${id}\\.md\\b`, 'u');
  const own = relative(folder.root, sheetFile(folder, id));
  return [...contentTexts(folder)].flatMap(([path, text]) =>
    path !== own && named.test(text) ? [path] : [],
  );
}

const formerOf = (text: string) => [readForm(text).fields.anciennement ?? []].flat();

/** The sheet that had this address before, if any. */
export const sheetsFormerly = (folder: ContentFolder, id: string): string[] =>
  [...contentTexts(folder)].flatMap(([path, text]) =>
    path.endsWith('.md') && formerOf(text).includes(id) ? [basename(path, '.md')] : [],
  );

/** @throws RefusedSave when the file is not what was opened. */
function opened(folder: ContentFolder, { id, version }: SheetAt) {
  const file = sheetFile(folder, id);
  const read = readSheetFile(folder, id);
  if (read?.version !== version) throw new RefusedSave(CHANGED);
  return { file, text: read.text };
}

/** Moves its file aside; answers where it is, from the root. */
export function removeSheet(folder: ContentFolder, sheet: SheetAt): string {
  const { file } = opened(folder, sheet);
  const kept = `.build/editeur/supprimees/${sheet.id}.md`;
  mkdirSync(dirname(join(folder.root, kept)), { recursive: true });
  renameSync(file, join(folder.root, kept));
  return kept;
}

/** Gives a sheet another address, which its document's index and record follow; the old one leads on. */
export function renameSheet(folder: ContentFolder, sheet: Renaming): { readonly id: string } {
  const { id, to } = sheet;
  const wrong = wrongAddress(folder, to, null);
  if (wrong !== null) throw new RefusedSave(wrong);
  const { file, text } = opened(folder, sheet);
  const form = readForm(text);
  const former = formerOf(text).filter((one) => one !== to);
  const fields = { ...form.fields, anciennement: [...former, id] };
  const listed = new RegExp(`^(\\s*(?:- )?fiche: ["']?|\\s*")${id}(?=["']?\\s*(?:#|$)|": ")`, 'gmu');
  const others = [...contentTexts(folder)].flatMap(([path, before]) => {
    const after = path.endsWith('.md') ? before : before.replace(listed, (_, start) => start + to);
    return after === before ? [] : [[path, after] as const];
  });
  const moved = [inContent(folder, `fiches/${to}.md`), writeForm(text, { ...form, fields })] as const;
  writeFiles(folder.root, new Map([...others, moved]));
  rmSync(file);
  return { id: to };
}
