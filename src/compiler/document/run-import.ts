import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { formatDiagnostics } from '../sheet/format-diagnostic.ts';
import { importDocument } from './import-document.ts';
import { type ImportRecord, parseImportRecord, writeImportRecord } from './import-record.ts';
import { importReport } from './import-report.ts';
import { planFiles } from './plan-files.ts';
import { parseSourceIndex, type SourceIndex } from './source-index.ts';

/** 0 done, 1 something for the author to mend, 2 a fault of this program. */
export interface Outcome {
  readonly code: 0 | 1 | 2;
  readonly output: string;
  readonly errors: string;
}

const USAGE = 'Usage : npm run import -- data/sources/DOCUMENT.md [--ecraser]\n';

/** `npm run import`: writes sheet files and the record under `root`. Throws only on disk errors. */
export function runImport(args: readonly string[], root: string): Outcome {
  const asked = readArguments(args);
  if ('refusal' in asked) return { code: 1, output: '', errors: `${asked.refusal}\n${USAGE}` };
  const path = resolve(root, asked.file);
  const shown = relative(root, path);
  const read = readDocument(path, shown);
  if ('refusal' in read) return { code: 1, output: '', errors: `${read.refusal}\n` };
  const beside = join(dirname(path), basename(path).replace(/\.[^.]+$/u, ''));
  const indexFile = `${beside}.index.yaml`;
  const { index, diagnostics } = readIndex(indexFile, relative(root, indexFile));
  if (diagnostics.length > 0) return refused(diagnostics, root);
  const record = readRecord(`${beside}.imports.json`);
  if (record === null) {
    const name = relative(root, `${beside}.imports.json`);
    return {
      code: 1,
      output: '',
      errors: `${name} est abîmé : rétablissez-le, ou effacez-le pour repartir de zéro.\n`,
    };
  }
  return perform({ path, shown, beside, root, text: read.text, index, record, overwrite: asked.overwrite });
}

interface Job {
  readonly path: string;
  readonly shown: string;
  readonly beside: string;
  readonly root: string;
  readonly text: string;
  readonly index: SourceIndex | null;
  readonly record: ImportRecord;
  readonly overwrite: boolean;
}

function perform(job: Job): Outcome {
  const name = basename(job.path);
  const imported = importDocument({ name, path: job.shown, text: job.text }, job.index);
  const folder = join(job.root, 'data/fiches');
  const existing = new Map(
    imported.sheets.flatMap(({ id }) => {
      const file = join(folder, `${id}.md`);
      return existsSync(file) ? [[id, readFileSync(file, 'utf8')] as const] : [];
    }),
  );
  const plan = planFiles(imported.sheets, existing, job.record, job.overwrite);
  const lost = imported.conservation.lost.size > 0 || imported.conservation.added.size > 0;
  const report = importReport(job.shown, imported, plan);
  if (lost)
    return { code: 2, output: report, errors: 'Rien n’a été écrit : c’est un défaut de ce programme.\n' };
  const failed = imported.diagnostics.some((each) => each.severity === 'erreur');
  const errors = imported.diagnostics.length === 0 ? '' : `${formatted(imported.diagnostics, job.root)}\n`;
  if (imported.sheets.length === 0) return { code: 1, output: '', errors };
  mkdirSync(folder, { recursive: true });
  for (const file of plan.files) {
    if (file.write !== null) writeFileSync(join(folder, `${file.id}.md`), file.write);
  }
  const outside = imported.outside.map((each) => each.text);
  writeIfChanged(`${job.beside}.imports.json`, writeImportRecord(name, plan.record, outside));
  return { code: failed ? 1 : 0, output: report, errors };
}

function readArguments(args: readonly string[]): { file: string; overwrite: boolean } | { refusal: string } {
  const unknown = args.find((arg) => arg.startsWith('-') && arg !== '--ecraser');
  if (unknown !== undefined) return { refusal: `Option inconnue : ${unknown}` };
  const files = args.filter((arg) => !arg.startsWith('-'));
  const [file] = files;
  if (file === undefined) return { refusal: 'Quel document faut-il importer ?' };
  if (files.length > 1) return { refusal: `Un seul document à la fois : ${files.join(', ')}` };
  return { file, overwrite: args.includes('--ecraser') };
}

function readDocument(path: string, shown: string): { text: string } | { refusal: string } {
  if (!existsSync(path)) return { refusal: `Fichier introuvable : ${shown}` };
  if (!statSync(path).isFile()) return { refusal: `${shown} n’est pas un fichier.` };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
    if (!text.includes('\0')) return { text };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  return {
    refusal: `${shown} n’est pas un texte en UTF-8. Un document Word ou PDF se convertit d’abord en Markdown (.md).`,
  };
}

function readIndex(
  path: string,
  shown: string,
): { index: SourceIndex | null; diagnostics: readonly Diagnostic[] } {
  if (!existsSync(path)) return { index: null, diagnostics: [] };
  return parseSourceIndex({ path: shown, text: readFileSync(path, 'utf8') });
}

function readRecord(path: string): ImportRecord | null {
  return existsSync(path) ? parseImportRecord(readFileSync(path, 'utf8')) : new Map();
}

function refused(diagnostics: readonly Diagnostic[], root: string): Outcome {
  return { code: 1, output: '', errors: `${formatted(diagnostics, root)}\n` };
}

function formatted(diagnostics: readonly Diagnostic[], root: string): string {
  const files = [...new Set(diagnostics.map((each) => each.file))];
  const sources = files.map((file) => [file, readFileSync(resolve(root, file), 'utf8')] as const);
  return formatDiagnostics(diagnostics, new Map(sources));
}

function writeIfChanged(path: string, text: string): void {
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}
