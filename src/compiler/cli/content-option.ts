import { join } from 'node:path';
import { refusal } from '../../content/files/author-text.ts';
import { type ContentFolder, contentAt } from '../../content/files/content-folder.ts';
import { isFolder } from '../../content/files/files-in.ts';

const OPTION = '--content';

/** The folder that `--content` names, else `CONTENT`, else `data`, and the other arguments. @throws ContentError without one there. */
export function contentOption(args: readonly string[]): { folder: ContentFolder; rest: readonly string[] } {
  const at = args.findIndex((arg) => arg === OPTION || arg.startsWith(`${OPTION}=`));
  const isApart = args[at] === OPTION;
  const asked = isApart ? args[at + 1] : args[at]?.slice(OPTION.length + 1);
  const path = at < 0 ? (process.env.CONTENT ?? 'data') : (asked ?? '');
  const folder = contentAt(path);
  if (path === '' || !isFolder(join(folder.root, folder.path))) {
    const message = 'Il n’y a pas de dossier de contenu à cet endroit.';
    const help = `Écrivez ${OPTION} puis le dossier qui contient « site.json » et « fiches ».`;
    throw refusal(path || OPTION, ['contenu-introuvable', message, help]);
  }
  return { folder, rest: at < 0 ? args : args.toSpliced(at, isApart ? 2 : 1) };
}
