import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readSite } from '../../compiler/catalogue/read-site.ts';
import { readThemes } from '../../compiler/catalogue/themes.ts';
import type { ContentFolder } from '../../compiler/content-folder.ts';
import { frontMatterSchema } from '../../compiler/sheet/front-matter-schema.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';
import type { Initiative } from '../../domain/sheet/initiative.ts';
import type {
  Draft,
  EditorStart,
  Fault,
  ListedSheet,
  NamedTerritory,
  OpenedSheet,
  Saved,
  SentSheet,
} from '../protocol.ts';
import type { Compiler } from './ask-compiler.ts';
import { fieldAt } from './field-at.ts';
import { newImages, RefusedSave, readSheetFile, saveSheet, sheetFile, writeWhole } from './save-sheet.ts';
import { hasReadableMatter, readForm, writeForm } from './written-sheet.ts';

export interface EditorApi {
  start(): EditorStart;
  sheets(): Promise<ListedSheet[]>;
  open(id: string): OpenedSheet | null;
  territories(query: string): Promise<NamedTerritory[]>;
  draft(sent: SentSheet): Promise<Draft>;
  save(sent: SentSheet): Promise<Saved>;
}

interface Compiled {
  readonly sheet: Initiative;
  readonly catalogue: Catalogue;
}

interface Needs {
  readonly folder: ContentFolder;
  readonly compiler: Compiler;
  /** Keeps a page to show, and gives its address. */
  readonly show: (compiled: Compiled) => Promise<string>;
}

export function editorApi({ folder, compiler, show }: Needs): EditorApi {
  const written = (sent: SentSheet) => {
    const images = newImages(folder, sent.newImages);
    const text = writeForm(readSheetFile(folder, sent.id)?.text ?? null, sent);
    return { id: sent.id, text, images };
  };
  const judged = async (sent: SentSheet) => {
    const sheet = written(sent);
    const draft = draftFolder(folder, sheet);
    const { diagnostics } = await compiler.ask('read', draft);
    const own = diagnostics.filter(({ file }) => file.endsWith(`/fiches/${sent.id}.md`));
    const others = diagnostics.filter((one) => one.severity === 'erreur' && !own.includes(one));
    return { ...sheet, draft, others, faults: own.map((one) => faultOf(sheet.text, one)) };
  };
  return {
    start: () => {
      const themes = readThemes(folder).map(({ id, label }) => ({ id, label }));
      const schema: EditorStart['schema'] = JSON.parse(JSON.stringify(frontMatterSchema(themes)));
      return { site: readSite(folder).name, schema, themes };
    },
    sheets: async () => listedSheets(folder, (await compiler.ask('read', folder)).diagnostics),
    open: (id) => {
      const read = readSheetFile(folder, id);
      if (read && !hasReadableMatter(read.text)) throw new RefusedSave(UNREADABLE);
      return read && { ...readForm(read.text), id, version: read.version };
    },
    territories: (query) => compiler.ask('territories', folder, query.slice(0, 100)),
    draft: async (sent) => {
      const { faults, others, draft } = await judged(sent);
      if (faults.some(({ isError }) => isError)) return { faults, preview: null };
      const compiled = await compiler.ask('compile', draft);
      if (compiled) return { faults, preview: await show(compiled) };
      return { faults: [...faults, ...others.slice(0, 1).map(besideSheet)], preview: null };
    },
    save: async (sent) => {
      const { faults, images, text } = await judged(sent);
      if (faults.some(({ isError }) => isError)) return { saved: false, faults };
      sheetFile(folder, sent.id);
      for (const { file, content } of images) writeWhole(folder.root, file, content);
      return { saved: true, version: saveSheet(folder, sent.id, text, sent.version) };
    },
  };
}

function faultOf(text: string, { severity, line, column, message, help }: Diagnostic): Fault {
  return { isError: severity === 'erreur', field: fieldAt(text, line, column), message, help };
}

const UNREADABLE =
  'L’en-tête de cette fiche ne peut pas être lu : corrigez-le dans son fichier, la page « À corriger » montre où.';

/** An error of the settings, which keeps the sheet from being shown. */
function besideSheet({ file, line, message, help }: Diagnostic): Fault {
  const where = file.replace(/^.*\/data\//u, 'data/');
  return {
    isError: false,
    field: '',
    message: `L’aperçu attend que ${where} soit corrigé, ligne ${line} : ${message}`,
    help,
  };
}

function listedSheets(folder: ContentFolder, diagnostics: readonly Diagnostic[]): ListedSheet[] {
  const fiches = join(folder.root, folder.path, 'fiches');
  const names = existsSync(fiches) ? readdirSync(fiches).filter((name) => name.endsWith('.md')) : [];
  const titleOf = (id: string) => {
    try {
      return readForm(readSheetFile(folder, id)?.text ?? '').title || id;
    } catch (error) {
      if (error instanceof RefusedSave) return id;
      throw error;
    }
  };
  return names
    .map((name) => {
      const id = name.replace(/\.md$/u, '');
      const own = diagnostics.filter(
        ({ file, severity }) => severity === 'erreur' && file.endsWith(`/${name}`),
      );
      return { id, title: titleOf(id), faults: own.length };
    })
    .sort((a, b) => a.title.localeCompare(b.title, 'fr'));
}

/** Written by the draft itself; the rest is the content's own. */
const OWN: readonly string[] = ['fiches', 'images'];

/** A content folder that holds one sheet as it would be saved, and all that the others would be read with. */
function draftFolder(
  { root, path }: ContentFolder,
  { id, text, images }: { id: string; text: string; images: readonly { file: string; content: Buffer }[] },
): ContentFolder {
  const draft = { root: join(root, '.build/editeur/brouillon'), path: 'data' };
  const to = (...parts: readonly string[]) => join(draft.root, draft.path, ...parts);
  rmSync(draft.root, { recursive: true, force: true });
  for (const own of OWN) mkdirSync(to(own), { recursive: true });
  const link = (from: string, target: string) => {
    if (existsSync(from) && !existsSync(target)) symlinkSync(from, target);
  };
  for (const name of readdirSync(join(root, path)))
    if (!OWN.includes(name)) link(join(root, path, name), to(name));
  for (const shared of ['territories', 'thesaurus']) link(join(root, 'data', shared), to(shared));
  for (const { file, content } of images) writeFileSync(to('images', basename(file)), content);
  const stored = join(root, path, 'images');
  if (existsSync(stored))
    for (const name of readdirSync(stored)) link(join(stored, name), to('images', name));
  writeFileSync(to('fiches', `${id}.md`), text);
  return draft;
}
