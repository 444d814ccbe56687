import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Diagnostic } from '../../core/settings/diagnostic.ts';
import type { ContentFolder } from '../content-folder.ts';

export interface SheetFiles {
  /** From the root, sorted. */
  readonly paths: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

type Problem = readonly [code: string, message: string, help: string];

/** What systems, editors and versioning leave behind. */
const LEFT_BEHIND = /^\.|~$|^~\$|^(?:Thumbs\.db|desktop\.ini)$/iu;
const TEXT = /(?:\.md)?(?:\.(?:md|markdown|mdown|mkd|txt|text))?$/iu;
const DOCUMENT = /\.(?:docx?|odt|rtf|pdf|html?|epub|pages)$/iu;

/** The sheets of a folder; whatever else lies there is told, for its author believes it published. */
export function sheetFiles({ root, path: content }: ContentFolder): SheetFiles {
  const folder = `${content}/fiches`;
  const paths: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const tell = (file: string, [code, message, help]: Problem) =>
    diagnostics.push({ severity: 'erreur', code, file, line: 1, column: 1, length: 1, message, help });
  for (const entry of entriesOf(join(root, folder))) {
    const path = `${folder}/${entry.name}`;
    const problem = problemOf(root, path, entry);
    if (problem) tell(path, problem);
    else paths.push(path);
  }
  if (paths.length + diagnostics.length === 0) {
    const help = 'Ce dossier contient une fiche par fichier « .md » ; data/README.md en donne le modèle.';
    tell(folder, ['aucune-fiche', 'Il n’y a aucune fiche à publier.', help]);
  }
  return { paths, diagnostics };
}

function entriesOf(folder: string): Dirent[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !LEFT_BEHIND.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function problemOf(root: string, path: string, entry: Dirent): Problem | null {
  const leadsTo = entry.isSymbolicLink() ? targetOf(join(root, path)) : null;
  if (leadsTo && relative(realpathSync(root), leadsTo.path).startsWith('..'))
    return [
      'lien-hors-du-dossier',
      'Ce lien mène hors du projet.',
      'Copiez le fichier lui-même à cette place.',
    ];
  if (entry.isDirectory() || leadsTo?.isFolder)
    return [
      'dossier-non-lu',
      'Les dossiers rangés ici ne sont pas lus.',
      'Déplacez ses fiches dans data/fiches, ou retirez ce dossier.',
    ];
  return entry.name.endsWith('.md') ? null : notRead(entry.name);
}

/** Null for a link that leads nowhere or to itself. */
function targetOf(path: string): { readonly path: string; readonly isFolder: boolean } | null {
  try {
    const target = realpathSync(path);
    return { path: target, isFolder: statSync(target).isDirectory() };
  } catch {
    return null;
  }
}

function notRead(name: string): Problem {
  const message = 'Ce fichier n’est pas lu : une fiche est un fichier « .md ».';
  if (DOCUMENT.test(name)) {
    const help = `Déplacez-le dans data/sources, puis lancez « npm run import -- data/sources/${name} ».`;
    return ['fichier-non-lu', message, help];
  }
  const base = name.replace(TEXT, '');
  if (!base.includes('.'))
    return [
      'fichier-non-lu',
      message,
      `Renommez-le « ${base}.md » si c’est une fiche ; sinon, déplacez-le hors de data/fiches.`,
    ];
  return ['fichier-non-lu', message, 'Déplacez-le hors de data/fiches.'];
}
