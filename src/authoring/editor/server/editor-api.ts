import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { readSite } from '../../../compiler/catalogue/read-site.ts';
import { readThemes } from '../../../compiler/catalogue/themes.ts';
import type { ContentFolder } from '../../../compiler/content-folder.ts';
import { frontMatterSchema } from '../../../compiler/sheet/front-matter-schema.ts';
import { type Diagnostic, isError } from '../../../core/settings/diagnostic.ts';
import type {
  Draft,
  EditorStart,
  Fault,
  ListedSheet,
  Renaming,
  Saved,
  SentImport,
  SentSheet,
  SheetAt,
  StoredSheet,
  Tick,
} from '../protocol.ts';
import { type CompiledDraft, compileDraft, diagnosticsOf, namedTerritories } from './draft-jobs.ts';
import { inFormWords } from './form-words.ts';
import { importFile } from './import-file.ts';
import { mentionsOf, removeSheet, renameSheet } from './manage-sheets.ts';
import { heavyImages, newImages, RefusedSave, readSheetFile, saveSheet, wrongAddress } from './save-sheet.ts';
import { doubtsOf, tickDoubt } from './sheet-doubts.ts';
import { fieldAt, hasReadableMatter, readForm, withRequiredInside, writeForm } from './written-sheet.ts';

interface Needs {
  readonly folder: ContentFolder;
  /** Keeps a page to show, and gives its address. */
  readonly show: (compiled: CompiledDraft) => Promise<string>;
}

const schemaOf = (themes: EditorStart['themes']): EditorStart['schema'] =>
  JSON.parse(JSON.stringify(frontMatterSchema(themes)));

export type EditorApi = ReturnType<typeof editorApi>;

export function editorApi({ folder, show }: Needs) {
  const themes = () => readThemes(folder).map(({ id, label }) => ({ id, label }));
  const judged = (sent: SentSheet) => {
    const { images, refusals } = tried(() => newImages(folder, sent.newImages));
    const address = wrongAddress(folder, sent.id, sent.version);
    const before = sent.version === null ? null : readSheetFile(folder, sent.id);
    const id = address === null ? sent.id : STAND_IN;
    const text = writeForm(before?.text ?? null, {
      ...sent,
      fields: withRequiredInside(sent.fields, schemaOf([])),
    });
    // A proposal is shown as it will be once it is accepted.
    const shown = text.replace(/^proposee: .*\n/mu, '');
    const draft = draftFolder(folder, { id, text: shown, images });
    const diagnostics = diagnosticsOf(draft);
    const own = diagnostics.filter(({ file }) => file.endsWith(`/fiches/${id}.md`));
    const others = diagnostics.filter((one) => isError(one) && !own.includes(one));
    const isNamed = sent.title.trim() !== '';
    const faults = [
      ...(address !== null && isNamed ? [refusal('adresse', address)] : []),
      ...own.map((one) => faultOf(shown, one)),
      ...refusals,
    ];
    return { text, images, draft, others, faults };
  };
  const open = (id: string): StoredSheet | null => {
    const read = readSheetFile(folder, id);
    if (read && !hasReadableMatter(read.text)) throw new RefusedSave(UNREADABLE);
    const around = { heavyImages: heavyImages(folder), doubts: doubtsOf(folder, id) };
    return read && { ...readForm(read.text), id, version: read.version, ...around };
  };
  return {
    start: (): EditorStart => ({ site: readSite(folder).name, schema: schemaOf(themes()), themes: themes() }),
    sheets: () => listedSheets(folder, diagnosticsOf(folder)),
    open,
    territories: (query: string) => namedTerritories(folder, query.slice(0, 100)),
    draft: async (sent: SentSheet): Promise<Draft> => {
      const { faults, others, draft } = judged(sent);
      if (faults.some((fault) => fault.isError)) return { faults, preview: null };
      const compiled = compileDraft(draft);
      if (compiled) return { faults, preview: await show(compiled) };
      return { faults: [...faults, ...others.slice(0, 1).map(besideSheet)], preview: null };
    },
    save: (sent: SentSheet): Saved => {
      if (sent.version !== null && readSheetFile(folder, sent.id)?.version !== sent.version)
        return { saved: false, faults: [], theirs: open(sent.id) };
      const { faults, images, text } = judged(sent);
      if (faults.some((fault) => fault.isError)) return { saved: false, faults };
      return { saved: true, faults, version: saveSheet(folder, sent.id, text, sent.version, images) };
    },
    mentions: (id: string) => mentionsOf(folder, id),
    tick: (doubt: Tick) => tickDoubt(folder, doubt),
    remove: (sheet: SheetAt) => ({ kept: removeSheet(folder, sheet) }),
    rename: (sheet: Renaming) => renameSheet(folder, sheet),
    importFile: (sent: SentImport) => importFile(folder, sent),
  };
}

/** Of a draft whose own address cannot be one. */
const STAND_IN = 'brouillon';

const refusal = (field: string, message: string): Fault => ({ isError: true, field, message, help: '' });

type NewImages = ReturnType<typeof newImages>;

function tried(read: () => NewImages): { images: NewImages; refusals: readonly Fault[] } {
  try {
    return { images: read(), refusals: [] };
  } catch (error) {
    if (!(error instanceof RefusedSave)) throw error;
    return { images: [], refusals: [refusal('images', error.message)] };
  }
}

/** Where to write what a sheet lacks. */
const MISSING: Readonly<Record<string, string>> = {
  'territoire-manquant': 'territoire',
  'theme-manquant': 'themes',
  'titre-absent': 'titre',
};

function faultOf(text: string, diagnostic: Diagnostic): Fault {
  const { code, line, column } = diagnostic;
  const field = MISSING[code] ?? fieldAt(text, line, column);
  return { isError: isError(diagnostic), field, ...inFormWords(diagnostic) };
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
  const formOf = (id: string) => {
    try {
      return readForm(readSheetFile(folder, id)?.text ?? '');
    } catch (error) {
      if (error instanceof RefusedSave) return readForm('');
      throw error;
    }
  };
  return names
    .map((name) => {
      const id = name.replace(/\.md$/u, '');
      const own = diagnostics.filter((one) => one.file.endsWith(`/fiches/${name}`));
      const errors = own.filter(isError).length;
      const { title, fields } = formOf(id);
      const territory = [fields.territoire ?? []].flat().join(', ');
      const isProposed = fields.proposee !== undefined;
      return { id, title: title || id, territory, isProposed, errors, warnings: own.length - errors };
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
    for (const entry of readdirSync(stored, { withFileTypes: true }))
      if (entry.isFile() && text.includes(entry.name.normalize()) && !existsSync(to('images', entry.name)))
        copyFileSync(join(stored, entry.name), to('images', entry.name));
  writeFileSync(to('fiches', `${id}.md`), text);
  return draft;
}
