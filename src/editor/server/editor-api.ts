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
import { readForm, writeForm } from './written-sheet.ts';

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
    return { ...sheet, draft, faults: own.map((one) => faultOf(sheet.text, one)) };
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
      return read && { ...readForm(read.text), id, version: read.version };
    },
    territories: (query) => compiler.ask('territories', folder, query.slice(0, 100)),
    draft: async (sent) => {
      const { faults, draft } = await judged(sent);
      if (faults.some(({ isError }) => isError)) return { faults, preview: null };
      return { faults, preview: await show(await compiler.ask('compile', draft)) };
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

function listedSheets(folder: ContentFolder, diagnostics: readonly Diagnostic[]): ListedSheet[] {
  const names = readdirSync(join(folder.root, folder.path, 'fiches')).filter((name) => name.endsWith('.md'));
  return names
    .flatMap((name) => {
      const id = name.replace(/\.md$/u, '');
      try {
        const title = readForm(readSheetFile(folder, id)?.text ?? '').title;
        const own = diagnostics.filter(
          ({ file, severity }) => severity === 'erreur' && file.endsWith(`/${name}`),
        );
        return [{ id, title: title || id, faults: own.length }];
      } catch (error) {
        if (error instanceof RefusedSave) return [];
        throw error;
      }
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
