import type { Heading, Root, RootContent } from 'mdast';
import { createReporter, type Reporter, spotOfNode } from '../../content/diagnostics/reporter.ts';
import { type Spot, TOP } from '../../content/diagnostics/yaml-source.ts';
import { type Diagnostic, isError } from '../../core/settings/diagnostic.ts';
import { foldedWords } from '../../core/text/fold.ts';
import { normalizeText } from '../../core/text/normalize.ts';
import { SLUG_PATTERN, slugify } from '../../core/text/slug.ts';
import { readFrontMatter, type SheetFrontMatter, splitFrontMatter } from './front-matter.ts';
import { createNotes, type Reading } from './inline.ts';
import { parseMarkdown, type ShownAsText, sourceOf } from './markdown.ts';
import { reportOddSigns } from './odd-signs.ts';
import type { ParsedSheet, SheetContext } from './parsed-sheet.ts';
import { headingText, notesSection, type RawSection, toSection } from './section.ts';
import { partKind, sectionKind } from './section-kind.ts';

/** Characters: those of the received document stay under 120. */
const LONGEST_TITLE = 300;

const ABOVE = 'Écrivez-le au-dessus de cette ligne, précédé de « # » : « # Un jardin partagé ».';
const BELOW_TITLE = [
  'Ce texte est au-dessus du titre de la fiche.',
  'Écrivez-le sous le titre, dans une partie, ou effacez-le.',
] as const;
const ONE_MARK = 'Le titre de la fiche s’écrit avec un seul « # », puis une espace.';

/** At the line that may be meant as a title, or else at the first line below its place. */
function reportMissingTitle(root: Root, text: string, reporter: Reporter): void {
  const [first] = root.children.filter(({ type }) => type !== 'thematicBreak');
  const spot = first ? { ...spotOfNode(first), length: 1 } : TOP;
  const help = first ? (helpAt(first, text) ?? ABOVE) : 'Écrivez-le sous l’en-tête, précédé de « # ».';
  reporter.error('titre-absent', spot, 'La fiche n’a pas de titre.', help);
}

/** How to mend a title that is not written as one; null for another node. */
function helpAt(node: RootContent, text: string): string | null {
  const source = sourceOf(node, text);
  if (node.type === 'heading') {
    if (node.depth === 1) return 'Écrivez le titre après ce « # ».';
    return sectionKind(source) === 'other' ? ONE_MARK : null;
  }
  if (node.type !== 'paragraph') return null;
  if (/^#{1,6}[^\s#]/u.test(source)) return ONE_MARK;
  const [only, another] = node.children;
  const isBold = only?.type === 'strong' && another === undefined;
  return isBold || / [=-]{2,}$/u.test(source) ? 'Écrivez-le précédé de « # », sans autre marque.' : null;
}

function reportLongTitle(title: string, heading: Heading, reporter: Reporter): void {
  if (title.length <= LONGEST_TITLE) return;
  const message = `Le titre compte ${title.length} signes.`;
  const help = `Raccourcissez-le : il en tient ${LONGEST_TITLE}. Le reste est le texte de la première partie.`;
  reporter.error('titre-trop-long', spotOfNode(heading), message, help);
}

/** Reports `####` for `##`, or `##Part`. `isInPart` is false above the first part. */
function reportHeadingLevel(node: RootContent, isInPart: boolean, { text, reporter }: Reading): void {
  if (node.type === 'heading' && (node.depth > 3 || (node.depth === 3 && !isInPart))) {
    const help = isInPart
      ? 'Écrivez « ## » devant le titre d’une partie, « ### » devant un titre à l’intérieur d’une partie.'
      : 'Écrivez « ## » devant le titre d’une partie.';
    reporter.warn('niveau-de-titre', spotOfNode(node), 'Ce titre a trop de « # ».', help);
  }
  if (node.type === 'paragraph' && /^#{2,6}[^\s#]/u.test(sourceOf(node, text))) {
    const help = 'Mettez une espace après les « # ».';
    reporter.warn('titre-sans-espace', spotOfNode(node), 'Ce titre est affiché comme un texte.', help);
  }
}

const MOST_REPORTED = 20;
const MARK = /[«»]/gu;
/** Where a paragraph begins, after the marks of lists and quotations. */
const BEGINNING = /(?:^|\n[^\S\n]*\n|\n(?=[\s>]*(?:[-+*]|\d+[.)])\s))[\s>*_+-]*(?:\d+[.)]\s*)?[*_]*$/u;

/** « and » pair within a heading, or in all the text between two headings: a quotation may open each of its paragraphs again. */
function reportLoneQuotationMarks(root: Root, text: string, reporter: Reporter): void {
  const lone = stretches(root).flatMap(([from, to]) => loneMarks(text, from, to));
  for (const offset of lone.slice(0, MOST_REPORTED)) {
    const before = text.slice(0, offset).split('\n');
    const spot = { line: before.length, column: (before.at(-1) ?? '').length + 1, length: 1 };
    if (text[offset] === '«')
      reporter.warn('guillemet-seul', spot, 'Ce guillemet n’est pas fermé.', 'Fermez la citation par « » ».');
    else reporter.warn('guillemet-seul', spot, 'Rien n’ouvre ce guillemet.', 'Ouvrez la citation par « « ».');
  }
}

function stretches({ children }: Root): (readonly [from: number, to: number])[] {
  const found: [number, number][] = [];
  let last: RootContent | undefined;
  for (const node of children) {
    const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    const open = found.at(-1);
    if (open && last?.type !== 'heading' && node.type !== 'heading') open[1] = to;
    else found.push([from, to]);
    last = node;
  }
  return found;
}

function loneMarks(text: string, from: number, to: number): number[] {
  const open: number[] = [];
  const unopened: number[] = [];
  for (const { 0: mark, index } of text.slice(from, to).matchAll(MARK)) {
    const isAgain =
      open.length > 0 && BEGINNING.test(text.slice(Math.max(from, from + index - 40), from + index));
    if (mark === '«' && !isAgain) open.push(from + index);
    if (mark === '»' && open.pop() === undefined) unopened.push(from + index);
  }
  // A quotation that opens with a straight mark may close with « » ».
  const straight = text.slice(from, to).match(/["“”]/gu)?.length ?? 0;
  return [...unopened, ...open].sort((a, b) => a - b).slice(straight % 2);
}

/** Characters and lines; a sheet of the received document takes 5 000 and 70. */
const LONGEST = 200_000;
const MOST_LINES = 5_000;

/** `authored` and the places are given even when something else is wrong: other checks need them. */
interface SheetReading extends Pick<SheetFrontMatter, 'former' | 'isProposed'> {
  readonly sheet: ParsedSheet | null;
  readonly authored: ParsedSheet['authored'] | null;
  readonly titleAt: Spot;
  readonly sourceAt: Spot;
}

const NOTHING: SheetReading = {
  sheet: null,
  authored: null,
  titleAt: TOP,
  sourceAt: TOP,
  former: [],
  isProposed: false,
};

/** Never throws, and reports every problem of the file in one run. `sheet` is null when any of them is an error. */
export function parseSheet(
  file: { readonly path: string; readonly text: string },
  context: SheetContext,
): SheetReading & { readonly diagnostics: Diagnostic[] } {
  const reporter = createReporter(file.path);
  const long = file.text.length > LONGEST || (file.text.match(/\r\n?|\n/gu)?.length ?? 0) > MOST_LINES;
  const reading = long ? tooLong(reporter) : read(file, context, reporter);
  const sorted = [...reporter.diagnostics].sort((a, b) => a.line - b.line || a.column - b.column);
  const diagnostics = sorted.filter((diagnostic, at) => !followsFrom(sorted[at - 1], diagnostic, sorted));
  const failed = diagnostics.some(isError);
  return { ...reading, sheet: failed ? null : reading.sheet, diagnostics };
}

/** Once a heading of the wrong level is mended, its quotation is in its part, and the title is no empty part. */
const followsFrom = (
  before: Diagnostic | undefined,
  { code, line }: Diagnostic,
  all: readonly Diagnostic[],
): boolean =>
  (code === 'citation-hors-de-sa-partie' && before?.code === 'niveau-de-titre') ||
  (code === 'partie-vide' && all.some((other) => other.code === 'titre-absent' && other.line === line));

function tooLong(reporter: Reporter): SheetReading {
  const message = `La fiche dépasse ${LONGEST} caractères ou ${MOST_LINES} lignes.`;
  reporter.error('fiche-trop-longue', TOP, message, 'Partagez-la en plusieurs fiches.');
  return NOTHING;
}

function read(
  file: { readonly path: string; readonly text: string },
  context: SheetContext,
  reporter: Reporter,
): SheetReading {
  const id = readId(file.path, reporter);
  const normal = normalizeText(file.text);
  if (normal.trim() === '') {
    const help = 'Écrivez la fiche sur le modèle du guide, README.md.';
    reporter.error('fiche-vide', TOP, 'Ce fichier est vide.', help);
    return NOTHING;
  }
  reportOddSigns(normal, reporter);
  const { yaml, firstLine, body } = splitFrontMatter(normal, reporter);
  const matter = yaml === null ? null : readFrontMatter(yaml, firstLine, file.path, context, reporter);
  const { root, text, shownAsText } = parseMarkdown(body);
  reportShownAsText(body, shownAsText, reporter);
  reportLoneQuotationMarks(root, text, reporter);
  const reading: Reading = {
    text,
    reporter,
    notes: createNotes(root, id),
    kindOf: (heading, nodes) => partKind(heading, nodes, context.kindOf ?? sectionKind),
  };
  const { title, titleAt, above, sections: parts } = cut(root, reading);
  if (above && yaml !== null) reporter.warn('texte-avant-titre', spotOfNode(above), ...BELOW_TITLE);
  const texts = parts.map((part) => toSection(part, reading));
  const sections = [...texts, ...notesSection(reading)];
  if (title === null) reportMissingTitle(root, text, reporter);
  if (sections.length === 0) {
    const help =
      'Écrivez ses parties, chacune sous un titre « ## Pourquoi ce projet ? », « ## Et concrètement ? »…';
    reporter.error('fiche-vide', TOP, 'La fiche n’a pas de texte.', help);
  }
  if (matter === null) return { ...NOTHING, titleAt };
  const { authored, themes, places, source, sourceAt, setAside, former, isProposed, details } = matter;
  const found = { sheet: null, authored, titleAt, sourceAt, former, isProposed };
  if (title === null || authored === null || themes === null || source === undefined) return found;
  const sheet = { id, title, authored, themes, sections, places, source, setAside };
  return { ...found, sheet: details ? { ...sheet, details } : sheet };
}

function readId(path: string, reporter: Reporter): string {
  const name = path.replace(/^.*[\\/]/u, '');
  const id = name.replace(/\.md$/u, '');
  if (!SLUG_PATTERN.test(id)) {
    const proposed = `${slugify(id) || 'budget-citoyen'}.md`;
    const help = `Renommez-le en minuscules sans accent, mots séparés par des tirets : « ${proposed} ».`;
    const message = `Le nom du fichier « ${name} » ne peut pas servir d’adresse.`;
    reporter.error('nom-de-fichier', TOP, message, help);
  }
  return id;
}

/** `above`: the first of what stands above the title. */
function cut(root: Root, reading: Reading) {
  let title: string | null = null;
  let titleAt = TOP;
  let above: RootContent | undefined;
  let current: RawSection & { readonly nodes: RootContent[] } = { heading: null, nodes: [] };
  const sections = [current];
  for (const node of root.children) {
    reportHeadingLevel(node, current.heading !== null, reading);
    if (node.type === 'heading' && node.depth === 1 && title === null) {
      title = headingText(node, reading);
      titleAt = spotOfNode(node);
      [above] = current.nodes.filter(({ type }) => type !== 'thematicBreak' && type !== 'definition');
      reportLongTitle(title, node, reading.reporter);
    } else if (node.type === 'heading' && node.depth <= 2) {
      if (node.depth === 1) {
        const help =
          'Écrivez « ## » devant le titre d’une partie, ou mettez l’autre fiche dans son propre fichier.';
        reading.reporter.warn('titre-en-double', spotOfNode(node), 'La fiche a déjà un titre.', help);
      }
      reportSamePart(node, sections, reading);
      current = { heading: node, nodes: [] };
      sections.push(current);
    } else current.nodes.push(node);
  }
  const hasContent = ({ heading, nodes }: RawSection) =>
    heading !== null || nodes.some((node) => node.type !== 'thematicBreak');
  return { title: title === '' ? null : title, titleAt, above, sections: sections.filter(hasContent) };
}

/** Each quotation may have the same heading. */
function reportSamePart(node: Heading, parts: readonly RawSection[], reading: Reading): void {
  const words = foldedWords(headingText(node, reading)).join(' ');
  const same = parts.find(
    ({ heading }) => heading !== null && foldedWords(headingText(heading, reading)).join(' ') === words,
  );
  if (!same?.heading || words === '' || sectionKind(words) === 'quotation') return;
  const message = `Cette partie a le titre de celle de la ligne ${spotOfNode(same.heading).line}.`;
  const help = 'Réunissez-les sous un seul titre, ou donnez-lui le sien.';
  reading.reporter.warn('partie-en-double', spotOfNode(node), message, help);
}

const SHOWN_AS_TEXT: Readonly<
  Record<ShownAsText['kind'], readonly [code: string, message: string, help: string]>
> = {
  balise: [
    'balise-non-admise',
    'Cette balise est affichée telle quelle : seules <sup>, <sub> et <br> sont lues.',
    'Retirez-la, ou écrivez son contenu en Markdown.',
  ],
  marque: [
    'marque-affichee',
    'Cette marque est affichée telle quelle.',
    'Fermez-la à la fin des mots qu’elle met en valeur, sans espace à l’intérieur, ou retirez-la.',
  ],
  note: [
    'note-sans-texte',
    'Cette note n’est écrite nulle part : son appel est affiché tel quel.',
    'Écrivez-la sur une ligne à elle, qui commence par cet appel suivi de « : », ou corrigez son numéro.',
  ],
  tableau: [
    'tableau-sans-tirets',
    'Ces lignes ne font pas un tableau : elles sont affichées telles quelles.',
    'Ajoutez sous celle-ci une ligne de tirets, un groupe par colonne : « | --- | --- | ».',
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

const NOT_HIDDEN = 'Retirez-le : rien n’est caché dans une fiche.';

function reportShownAsText(body: string, found: readonly ShownAsText[], reporter: Reporter): void {
  let line = 1;
  let lineStart = 0;
  for (const { kind, offset, length } of [...found].sort((a, b) => a.offset - b.offset)) {
    while (body.slice(lineStart, offset).includes('\n')) {
      line++;
      lineStart = body.indexOf('\n', lineStart) + 1;
    }
    const spot = { line, column: offset - lineStart + 1, length };
    const [code, message, help] = SHOWN_AS_TEXT[kind];
    if (!/^<!--[^>]/u.test(body.slice(offset, offset + 5))) reporter.warn(code, spot, message, help);
    else reporter.error('commentaire', spot, 'Ce commentaire serait publié.', NOT_HIDDEN);
  }
}
