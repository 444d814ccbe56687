import type { Heading, Root, RootContent } from 'mdast';
import type { Reading } from './inline.ts';
import { sourceOf } from './markdown.ts';
import { type Reporter, spotOfNode } from './reporter.ts';
import { sectionKind } from './section-kind.ts';
import { TOP } from './yaml-source.ts';

/** Characters: those of the received document stay under 120. */
const LONGEST = 300;

const HELP = 'Écrivez-le sous l’en-tête, précédé de « # ».';
const ABOVE = 'Écrivez-le au-dessus de cette ligne, précédé de « # » : « # Un jardin partagé ».';
const ONE_MARK = 'Le titre de la fiche s’écrit avec un seul « # », puis une espace.';

/** At what was meant for one, or at what it belongs above. */
export function reportMissingTitle(root: Root, text: string, reporter: Reporter): void {
  const [first] = root.children.filter(({ type }) => type !== 'thematicBreak');
  const spot = first ? { ...spotOfNode(first), length: 1 } : TOP;
  const help = first ? (helpAt(first, text) ?? ABOVE) : HELP;
  reporter.error('titre-absent', spot, 'La fiche n’a pas de titre.', help);
}

/** Null where the node is no title that was written amiss. */
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

export function reportLongTitle(title: string, heading: Heading, reporter: Reporter): void {
  if (title.length <= LONGEST) return;
  const message = `Le titre compte ${title.length} signes.`;
  const help = `Raccourcissez-le : il en tient ${LONGEST}. Le reste est le texte de la première partie.`;
  reporter.error('titre-trop-long', spotOfNode(heading), message, help);
}

/** `####` for `##`, or `##Part`. `isInPart` is false above the first part. */
export function reportHeadingLevel(node: RootContent, isInPart: boolean, { text, reporter }: Reading): void {
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
