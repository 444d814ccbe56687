import type { Heading, Root } from 'mdast';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Section } from '../../domain/sheet/initiative.ts';
import { normalizeText } from '../../text/normalize.ts';
import { SLUG_PATTERN } from '../../text/slug.ts';
import { readFrontMatter, splitFrontMatter } from './front-matter.ts';
import type { Reading } from './inline.ts';
import { parseMarkdown } from './markdown.ts';
import type { ParsedSheet, SheetContext } from './parsed-sheet.ts';
import { createReporter, type Reporter, spotOfNode } from './reporter.ts';
import { headingText, type RawSection, toSection } from './section.ts';
import type { ShownAsText } from './unsupported-markdown.ts';
import type { Spot } from './yaml-source.ts';

/** Characters and lines; a sheet of the received document takes 5 000 and 70. */
const LONGEST = 200_000;
const MOST_LINES = 5_000;
const TOP: Spot = { line: 1, column: 1, length: 1 };

/** Never throws, and reports every problem of the file in one run. `sheet` is null when any of them is an error. */
export function parseSheet(
  file: { readonly path: string; readonly text: string },
  context: SheetContext,
): { sheet: ParsedSheet | null; diagnostics: Diagnostic[] } {
  const reporter = createReporter(file.path);
  const long = file.text.length > LONGEST || (file.text.match(/\r\n?|\n/gu)?.length ?? 0) > MOST_LINES;
  const sheet = long ? tooLong(reporter) : read(file, context, reporter);
  const diagnostics = [...reporter.diagnostics].sort((a, b) => a.line - b.line || a.column - b.column);
  const failed = diagnostics.some(({ severity }) => severity === 'erreur');
  return { sheet: failed ? null : sheet, diagnostics };
}

function tooLong(reporter: Reporter): null {
  const message = `La fiche dépasse ${LONGEST} caractères ou ${MOST_LINES} lignes.`;
  reporter.error('fiche-trop-longue', TOP, message, 'Partagez-la en plusieurs fiches.');
  return null;
}

function read(
  file: { readonly path: string; readonly text: string },
  context: SheetContext,
  reporter: Reporter,
): ParsedSheet | null {
  const id = readId(file.path, reporter);
  const { yaml, firstLine, body } = splitFrontMatter(normalizeText(file.text), reporter);
  const matter = yaml === null ? null : readFrontMatter(yaml, firstLine, file.path, context, reporter);
  const { root, text, shownAsText } = parseMarkdown(body);
  reportShownAsText(body, shownAsText, reporter);
  const reading: Reading = { text, reporter };
  const { title, sections: raw } = cut(root, reading);
  const sections = raw.map((section) => toSection(section, reading));
  checkContent(title, sections, reporter);
  if (matter === null || title === null) return null;
  const { authored, themes, places, source, setAside, details } = matter;
  if (authored === null || themes === null || source === undefined) return null;
  return { id, title, authored, themes, sections, places, source, setAside, ...(details && { details }) };
}

function readId(path: string, reporter: Reporter): string {
  const name = path.replace(/^.*[\\/]/u, '');
  const id = name.replace(/\.md$/u, '');
  if (!SLUG_PATTERN.test(id)) {
    const help =
      'Renommez-le en minuscules sans accent, mots séparés par des tirets : « budget-citoyen.md ».';
    reporter.error(
      'nom-de-fichier',
      TOP,
      `Le nom du fichier « ${name} » ne peut pas servir d’adresse.`,
      help,
    );
  }
  return id;
}

function cut(root: Root, reading: Reading): { title: string | null; sections: RawSection[] } {
  let title: string | null = null;
  let current: { heading: Heading | null; nodes: RawSection['nodes'][number][] } = {
    heading: null,
    nodes: [],
  };
  const sections = [current];
  for (const node of root.children) {
    if (node.type === 'heading' && node.depth === 1 && title === null) {
      title = headingText(node, reading);
    } else if (node.type === 'heading' && node.depth <= 2) {
      if (node.depth === 1) {
        const help =
          'Écrivez « ## » devant le titre d’une partie, ou mettez l’autre fiche dans son propre fichier.';
        reading.reporter.warn('titre-en-double', spotOfNode(node), 'La fiche a déjà un titre.', help);
      }
      current = { heading: node, nodes: [] };
      sections.push(current);
    } else current.nodes.push(node);
  }
  return { title: title === '' ? null : title, sections: sections.filter(hasContent) };
}

function hasContent(section: RawSection): boolean {
  return section.heading !== null || section.nodes.some((node) => node.type !== 'thematicBreak');
}

function checkContent(title: string | null, sections: readonly Section[], reporter: Reporter): void {
  if (title === null) {
    const help = 'Écrivez-le sous l’en-tête, précédé de « # ».';
    reporter.error('titre-absent', TOP, 'La fiche n’a pas de titre.', help);
  }
  if (sections.length === 0) {
    const help =
      'Écrivez ses parties, chacune sous un titre « ## Pourquoi ce projet ? », « ## Et concrètement ? »…';
    reporter.error('fiche-vide', TOP, 'La fiche n’a pas de texte.', help);
  }
}

const SHOWN_AS_TEXT: Readonly<
  Record<ShownAsText['kind'], readonly [code: string, message: string, help: string]>
> = {
  balise: [
    'balise-non-admise',
    'Cette balise est affichée telle quelle : seules <sup>, <sub> et <br> sont lues.',
    'Retirez-la, ou écrivez son contenu en Markdown.',
  ],
  profondeur: [
    'liste-trop-profonde',
    'Cette ligne est trop en retrait pour une liste : ses marques sont affichées telles quelles.',
    'Ramenez-la à deux ou trois niveaux.',
  ],
  marques: [
    'trop-de-marques',
    'Ce paragraphe compte trop de « * », « _ », « [ » ou « \\ » : ces signes sont affichés tels quels.',
    'Retirez les signes inutiles, ou partagez le paragraphe.',
  ],
};

function reportShownAsText(body: string, found: readonly ShownAsText[], reporter: Reporter): void {
  let line = 1;
  let lineStart = 0;
  for (const { kind, offset, length } of [...found].sort((a, b) => a.offset - b.offset)) {
    for (
      let next = body.indexOf('\n', lineStart);
      next !== -1 && next < offset;
      next = body.indexOf('\n', lineStart)
    ) {
      line++;
      lineStart = next + 1;
    }
    const [code, message, help] = SHOWN_AS_TEXT[kind];
    reporter.warn(code, { line, column: offset - lineStart + 1, length }, message, help);
  }
}
