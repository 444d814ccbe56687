import { existsSync, readFileSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { checkIndex } from '../../../compiler/sources/check-index.ts';
import { type ImportKnowledge, readKnowledge, readKnownSheets } from '../../../compiler/sources/knowledge.ts';
import { parseSourceIndex } from '../../../compiler/sources/source-index.ts';
import { type ContentFolder, inContent } from '../../../content/files/content-folder.ts';
import { writeFiles } from '../../../content/files/write-files.ts';
import { isError } from '../../../core/settings/diagnostic.ts';
import { slugify } from '../../../core/text/slug.ts';
import { runImport } from '../../../importer/run/run-import.ts';
import type { Fault, ImportAnswers, ImportReport, SentImport } from '../protocol.ts';
import { importInFormWords, inFormWords } from './form-words.ts';

const WHICH_TERRITORY = 'territoire à choisir';

/** A proposal has no index, and one sheet. Columns that an import guessed have a comment; where it is not done, any may be the one at fault. */
function questionsIn(
  { path, text }: Readonly<Record<'path' | 'text', string>>,
  titles: ReadonlyMap<string, string>,
  isDone: boolean,
  proposed: string | undefined,
): ImportAnswers {
  const document = parseDocument(text);
  const isGuessed = (name: string) => {
    const use = document.getIn(['colonnes', name], true);
    return isScalar(use) && Boolean(use.comment);
  };
  const { index } = parseSourceIndex({ path, text });
  const { relire = [], colonnes = {} } = index ?? { fiches: [] };
  const fiches = index?.fiches ?? (proposed ? [{ fiche: proposed, territoire: [], themes: [] }] : []);
  const sheets = fiches.map(({ fiche, territoire, themes }) => {
    const doubt = relire.find(
      (one) => one.fiche === fiche && one.doute === WHICH_TERRITORY && one.relu === 'non',
    );
    const isAsked = territoire === null || themes === null || doubt !== undefined;
    const hint = doubt ? importInFormWords(`${doubt.ou} → ${doubt.fait}`, titles) : '';
    const title = titles.get(fiche) ?? fiche;
    return { fiche, title, isAsked, hint, territoire: territoire ?? [], themes: themes ?? [] };
  });
  const asked = Object.entries(colonnes).filter(([name]) => !isDone || isGuessed(name));
  return { sheets, colonnes: Object.fromEntries(asked) };
}

/** The index with what the form answers; the rest keeps its words and comments. */
function answered(text: string, { sheets, colonnes }: ImportAnswers): string {
  const document = parseDocument(text);
  const within = (key: string, fiche: string) => {
    const list = document.get(key);
    return isSeq(list) ? list.items.filter(isMap).filter((one) => one.get('fiche') === fiche) : [];
  };
  for (const { fiche, themes, isAsked, ...sheet } of sheets) {
    if (!isAsked) continue;
    const territoire = sheet.territoire.filter((words) => words.trim() !== '');
    for (const entry of within('fiches', fiche)) {
      entry.set('territoire', territoire.length > 1 ? territoire : (territoire[0] ?? null));
      entry.set('themes', themes.length > 0 ? themes : null);
    }
    for (const doubt of within('relire', fiche))
      if (doubt.get('doute') === WHICH_TERRITORY && territoire.length > 0) doubt.set('relu', 'oui');
  }
  for (const [name, use] of Object.entries(colonnes))
    document.setIn(['colonnes', name], document.createNode(use));
  return document.toString({ lineWidth: 0 });
}

/** Why an answer can't be taken; its field begins with the name of its sheet. */
function faultsIn(
  file: Readonly<Record<'path' | 'text', string>>,
  sheets: ImportAnswers['sheets'],
  knowledge: ImportKnowledge,
): Fault[] {
  const { index, spotOf } = parseSourceIndex(file);
  const found = index ? checkIndex({ ...file, index, spotOf }, knowledge, new Map()) : [];
  return found.filter(isError).flatMap((one) => {
    const entry = index?.fiches.findLast((_, at) => spotOf(['fiches', at]).line <= one.line);
    const asked = sheets.find(({ fiche, isAsked }) => isAsked && fiche === entry?.fiche);
    const field = `${asked?.fiche}${one.code.startsWith('territoire') ? '.territoire' : ''}`;
    return asked ? [{ isError: true, field, ...inFormWords(one) }] : [];
  });
}

/** Puts a document among the sources and imports it, or imports it again with what was asked; an answer that can't be taken is asked again. */
export async function importFile(folder: ContentFolder, sent: SentImport): Promise<ImportReport> {
  const { name, base64, isReplaced, answers } = sent;
  const extension = extname(name).toLowerCase();
  const stem = slugify(name.slice(0, name.length - extension.length)) || 'document';
  const file = inContent(folder, `sources/${stem}${extension}`);
  const path = inContent(folder, `sources/${stem}.index.yaml`);
  const at = (name: string) => join(folder.root, name);
  const indexText = () => (existsSync(at(path)) ? readFileSync(at(path), 'utf8') : null);
  const content = Buffer.from(base64, 'base64');
  const isTaken = content.length > 0 && existsSync(at(file)) && !readFileSync(at(file)).equals(content);
  const nothing = { isDone: false, report: '', faults: [], samples: {}, sheets: [], colonnes: {} };
  if (isTaken && !isReplaced) return { isTaken, ...nothing };
  if (content.length > 0) writeFiles(folder.root, new Map([[file, content]]));
  const before = indexText() ?? '';
  const taken = (all: ImportAnswers) => {
    const text = answered(before, all);
    writeFiles(folder.root, new Map([[path, text]]));
    return text;
  };
  // Written before it is judged: what names a grouping with its seat makes it known.
  const judged = answers && taken(answers);
  const knowledge = readKnowledge(folder);
  const given = answers?.sheets ?? [];
  const faults = judged ? faultsIn({ path, text: judged }, given, knowledge) : [];
  const refused = given.filter(({ fiche }) => faults.some(({ field }) => field.split('.')[0] === fiche));
  if (answers && refused.length > 0)
    taken({ ...answers, sheets: given.filter((sheet) => !refused.includes(sheet)) });
  const { code, output, errors, proposed, columns = [] } = await runImport([file], folder, () => knowledge);
  const text = indexText();
  // What was not read, and a proposal, which is a sheet by now.
  if (text === null) rmSync(at(file), { force: true });
  const written = readKnownSheets(at(inContent(folder, 'fiches')));
  const titles = new Map(written.map((one) => [one.id, /^# (.+)$/mu.exec(one.text)?.[1] ?? one.id]));
  const report = importInFormWords([errors, output].filter((part) => part !== '').join('\n'), titles);
  const isDone = code === 0;
  const { sheets, colonnes } = questionsIn({ path, text: text ?? '' }, titles, isDone, proposed);
  return {
    isTaken: false,
    isDone,
    report,
    faults,
    colonnes,
    sheets: sheets.map((sheet) => refused.find(({ fiche }) => fiche === sheet.fiche) ?? sheet),
    samples: Object.fromEntries(columns.map((column) => [column.name, column.sample])),
  };
}
