import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import type { JsonSchema } from '@valibot/to-json-schema';
import { readSite } from '../../../compiler/settings/read-site.ts';
import { frontMatterSchema } from '../../../compiler/sheet/front-matter-schema.ts';
import { bareHeadings, HEADINGS_FILE, readUsualHeadings } from '../../../compiler/sources/usual-headings.ts';
import { gatherProblems } from '../../../content/diagnostics/content-error.ts';
import { type ContentFolder, inContent } from '../../../content/files/content-folder.ts';
import { readThemes } from '../../../content/settings/themes.ts';
import { type Diagnostic, isError } from '../../../core/settings/diagnostic.ts';
import type {
  Draft,
  EditorStart,
  Fault,
  FieldSchema,
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
import { mentionsOf, removeSheet, renameSheet, sheetsFormerly } from './manage-sheets.ts';
import { heavyImages, newImages, RefusedSave, readSheetFile, saveSheet, wrongAddress } from './save-sheet.ts';
import {
  namedIcons,
  readSettingsForm,
  SETTINGS,
  settingAt,
  settingsImages,
  writeSettings,
} from './settings-form.ts';
import { doubtsOf, tickDoubt } from './sheet-doubts.ts';
import {
  fieldAt,
  hasReadableMatter,
  readForm,
  withRequired,
  withRequiredInside,
  writeForm,
} from './written-sheet.ts';

interface Needs {
  readonly folder: ContentFolder;
  /** Keeps a page to show, and gives its address. */
  readonly show: (compiled: CompiledDraft) => Promise<string>;
}

const plain = (schema: JsonSchema): FieldSchema => JSON.parse(JSON.stringify(schema));

const schemaOf = (themes: EditorStart['themes']) => plain(frontMatterSchema(themes));

const settingsSchemas = (): EditorStart['settings'] =>
  Object.fromEntries(Object.entries(SETTINGS).map(([name, schemaOf]) => [name, plain(schemaOf())]));

const themesOf = (folder: ContentFolder): EditorStart['themes'] =>
  (gatherProblems().unless(() => readThemes(folder)) ?? []).map(({ id, label }) => ({ id, label }));

export type EditorApi = ReturnType<typeof editorApi>;

export function editorApi({ folder, show }: Needs) {
  const judgedSheet = (sent: SentSheet) => {
    const { images, refusals } = tried('images', () => newImages(folder, sent.newImages));
    const address = wrongAddress(folder, sent.id, sent.version);
    const before = sent.version === null ? null : readSheetFile(folder, sent.id);
    const id = address === null ? sent.id : STAND_IN;
    const text = writeForm(before?.text ?? null, {
      ...sent,
      fields: withRequiredInside(sent.fields, schemaOf([])),
    });
    // A proposal is shown as it will be once it is accepted.
    const shown = text.replace(/^proposee: .*\n/mu, '');
    const draft = draftFolder(folder, sheetFiles(folder, { id, text: shown, images }), ['fiches', 'images']);
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
  const judgedSettings = (sent: SentSheet) => {
    const before = readSheetFile(folder, sent.id)?.text ?? '{}';
    const { images, refusals } = tried('', () => settingsImages(folder, sent.newImages, before));
    const text = writeSettings(before, withRequired(sent.fields, settingsSchemas()[sent.id]));
    const written = images.map(({ file, content }) => ({ file: basename(file), content }));
    const draft = draftFolder(folder, [...written, { file: sent.id, content: text }]);
    const known = diagnosticsOf(folder).map(sentenceOf);
    const titled = (said: string) =>
      themesOf(folder).reduce((words, { id, label }) => words.replace(`« ${id} »`, `« ${label} »`), said);
    const faults = diagnosticsOf(draft).flatMap((one): readonly Fault[] => {
      const field = settingAt(text, one.line, one.column);
      if (one.file.endsWith(`/${sent.id}`)) return [{ isError: isError(one), field, ...inFormWords(one) }];
      if (!isError(one) || known.includes(sentenceOf(one))) return [];
      const { title } = open(basename(one.file, '.md')) ?? {};
      return [refusal('', titled(title ? `« ${title} » : ${one.message}` : sentenceOf(one)))];
    });
    return { text, images, draft, others: [], faults: [...faults, ...refusals] };
  };
  const judged = (sent: SentSheet) =>
    Object.hasOwn(SETTINGS, sent.id) ? judgedSettings(sent) : judgedSheet(sent);
  const open = (id: string): StoredSheet | null => {
    const read = readSheetFile(folder, id);
    if (!read) return null;
    const form = Object.hasOwn(SETTINGS, id) ? readSettingsForm(read.text) : readableForm(read.text);
    if (!form) throw new RefusedSave(UNREADABLE);
    const around = { heavyImages: heavyImages(folder), doubts: doubtsOf(folder, id) };
    return { ...form, id, version: read.version, ...around };
  };
  return {
    start: (): EditorStart => {
      const { unless } = gatherProblems();
      const themes = themesOf(folder);
      const site = unless(() => readSite(folder))?.name ?? '';
      const headings = unless(() => readUsualHeadings(folder.root, inContent(folder, HEADINGS_FILE)));
      const parts = (headings ?? bareHeadings()).parts.map(({ heading }) => heading);
      return { site, schema: schemaOf(themes), settings: settingsSchemas(), themes, parts };
    },
    sheets: () => listedSheets(folder, diagnosticsOf(folder)),
    open: (id: string) => open(id) ?? sheetsFormerly(folder, id).map(open)[0] ?? null,
    icons: namedIcons,
    territories: (query: string) => namedTerritories(folder, query.slice(0, 100)),
    draft: async (sent: SentSheet): Promise<Draft> => {
      const { faults, others, draft } = judged(sent);
      if (faults.some((fault) => fault.isError) || Object.hasOwn(SETTINGS, sent.id))
        return { faults, preview: null };
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

function tried(field: string, read: () => NewImages): { images: NewImages; refusals: readonly Fault[] } {
  try {
    return { images: read(), refusals: [] };
  } catch (error) {
    if (!(error instanceof RefusedSave)) throw error;
    return { images: [], refusals: [refusal(field, error.message)] };
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
  'Ce fichier ne peut pas être lu par le formulaire : corrigez-le à la main, la page « À corriger » montre où.';

const readableForm = (text: string) => (hasReadableMatter(text) ? readForm(text) : null);

/** The file without the folder that it is read in. */
const sentenceOf = ({ file, message }: Diagnostic) => `${basename(file, '.md')} : ${message}`;

const PAGES: Readonly<Record<string, string>> = { 'site.json': '« Réglages »', 'themes.json': '« Thèmes »' };

/** An error of the settings, which keeps the sheet from being shown. */
function besideSheet({ file, line, ...one }: Diagnostic): Fault {
  const place = PAGES[basename(file)] ?? `${file.replace(/^.*\/data\//u, 'data/')}, ligne ${line}`;
  const said = inFormWords(one);
  const message = `L’aperçu attend une correction dans ${place} : ${said.message}`;
  return { isError: false, field: '', message, help: said.help };
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
      const themes = [fields.themes ?? []].flat().map(String);
      return { id, title: title || id, territory, themes, isProposed, errors, warnings: own.length - errors };
    })
    .sort((a, b) => a.title.localeCompare(b.title, 'fr'));
}

interface DraftFile {
  /** Its name, in a folder that the draft has for itself. */
  readonly file: string;
  readonly content: string | Buffer;
}

/** A content folder that holds files as they would be saved, and all that they would be read with. */
function draftFolder(
  { root, path }: ContentFolder,
  files: readonly DraftFile[],
  emptied: readonly string[] = [],
): ContentFolder {
  const draft = { root: join(root, '.build/editeur/brouillon'), path: 'data' };
  const to = (name: string) => join(draft.root, draft.path, name);
  const own = [...emptied, ...files.map(({ file }) => file)];
  rmSync(draft.root, { recursive: true, force: true });
  for (const name of ['', ...emptied]) mkdirSync(to(name), { recursive: true });
  const link = (from: string, target: string) => {
    if (existsSync(from) && !existsSync(target)) symlinkSync(from, target);
  };
  for (const name of readdirSync(join(root, path)))
    if (!own.includes(name)) link(join(root, path, name), to(name));
  for (const shared of ['territories', 'thesaurus']) link(join(root, 'data', shared), to(shared));
  for (const { file, content } of files) writeFileSync(to(file), content);
  return draft;
}

/** A sheet, its new images, and those of the content that it names. */
function sheetFiles(
  { root, path }: ContentFolder,
  { id, text, images }: { readonly id: string; readonly text: string; readonly images: NewImages },
): DraftFile[] {
  const stored = join(root, path, 'images');
  const entries = existsSync(stored) ? readdirSync(stored, { withFileTypes: true }) : [];
  const used = entries.filter((entry) => entry.isFile() && text.includes(entry.name.normalize()));
  return [
    ...used.map(({ name }) => ({ file: `images/${name}`, content: readFileSync(join(stored, name)) })),
    ...images.map(({ file, content }) => ({ file: `images/${basename(file)}`, content })),
    { file: `fiches/${id}.md`, content: text },
  ];
}
