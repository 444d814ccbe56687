import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { imageFile } from '../../../compiler/catalogue/read-images.ts';
import { SITE_FILE } from '../../../compiler/settings/read-site.ts';
import { gatherProblems } from '../../../content/diagnostics/content-error.ts';
import { readAuthorText } from '../../../content/files/author-text.ts';
import type { ContentFolder } from '../../../content/files/content-folder.ts';
import { writeFiles } from '../../../content/files/write-files.ts';
import { THEMES_FILE } from '../../../content/settings/themes.ts';
import { SLUG_PATTERN } from '../../../core/text/slug.ts';
import { HEAVIEST_IMAGE, type SentSheet } from '../protocol.ts';

const SETTINGS_FILES: readonly string[] = [SITE_FILE, THEMES_FILE];

/** Its message is French, for whoever saves. */
export class RefusedSave extends Error {}

const versionOf = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 22);

const ADDRESS =
  'L’adresse de la fiche s’écrit en minuscules sans accent, mots séparés par des tirets, 60 signes au plus.';
export const CHANGED = 'Ce fichier a changé depuis que vous l’avez ouvert : rechargez la page.';
const TAKEN = 'Une fiche a déjà cette adresse. Choisissez-en une autre.';

/** A French sentence, or null for an address that the sheet may have. */
export function wrongAddress(folder: ContentFolder, id: string, version: string | null): string | null {
  if (!SLUG_PATTERN.test(id) || id.length > 60) return ADDRESS;
  return version === null && existsSync(sheetFile(folder, id)) ? TAKEN : null;
}

/** @throws RefusedSave for a name that is no sheet's. */
export function sheetFile({ root, path }: ContentFolder, id: string): string {
  if (!SLUG_PATTERN.test(id) || id.length > 60) throw new RefusedSave(ADDRESS);
  return join(root, path, 'fiches', `${id}.md`);
}

/** Of a sheet, or of settings, whose names no sheet can have. */
const fileOf = (folder: ContentFolder, id: string) =>
  SETTINGS_FILES.includes(id) ? join(folder.root, folder.path, id) : sheetFile(folder, id);

/** @throws RefusedSave for a file that is no text. */
export function readSheetFile(folder: ContentFolder, id: string): { text: string; version: string } | null {
  const file = fileOf(folder, id);
  if (lstatSync(file, { throwIfNoEntry: false }) === undefined) return null;
  const { unless, diagnostics } = gatherProblems();
  const text = unless(() => readAuthorText(folder.root, relative(folder.root, file)));
  if (text === null)
    throw new RefusedSave(diagnostics.map(({ message, help }) => `${message} ${help}`).join(' '));
  return { text, version: versionOf(text) };
}

/** Writes a sheet, or settings, and its images, or none of them. @throws RefusedSave when the file is not what the form was opened on. */
export function saveSheet(
  folder: ContentFolder,
  id: string,
  text: string,
  version: string | null,
  images: ReturnType<typeof newImages> = [],
): string {
  const now = readSheetFile(folder, id)?.version ?? null;
  if (now !== version) throw new RefusedSave(version === null ? TAKEN : CHANGED);
  const written = [...images, { file: fileOf(folder, id), content: text }];
  const files = new Map(written.map(({ file, content }) => [relative(folder.root, file), content]));
  writeFiles(folder.root, files);
  return versionOf(text);
}

/** Too heavy, no sheet shows it: a lighter copy may take its place. */
const isHeavy = (file: string) => (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > HEAVIEST_IMAGE;

export function heavyImages({ root, path }: ContentFolder): string[] {
  const folder = join(root, path, 'images');
  return existsSync(folder) ? readdirSync(folder).filter((name) => isHeavy(join(folder, name))) : [];
}

const IMAGE_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:jpg|png|webp)$/u;

/** @throws RefusedSave for what is no image that a sheet can show, and for a name that another image has. */
export function newImages(
  { root, path }: ContentFolder,
  sent: SentSheet['newImages'],
): { file: string; content: Buffer }[] {
  return Object.entries(sent).map(([name, encoded]) => {
    const content = Buffer.from(encoded, 'base64');
    const file = join(root, path, 'images', name);
    if (!IMAGE_NAME.test(name) || imageFile(content).width === 0)
      throw new RefusedSave(`« ${name} » n’est pas une image JPEG, PNG ou WebP.`);
    if (content.length > HEAVIEST_IMAGE) throw new RefusedSave(`L’image « ${name} » pèse plus de 80 ko.`);
    if (existsSync(file) && !isHeavy(file) && !readFileSync(file).equals(content))
      throw new RefusedSave(`Une autre image s’appelle déjà « ${name} ». Renommez la vôtre.`);
    return { file, content };
  });
}
