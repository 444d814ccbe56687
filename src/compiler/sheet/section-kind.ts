import type { RootContent } from 'mdast';
import type { SectionKind } from '../../core/sheet/initiative.ts';
import { foldedWords } from '../../core/text/fold.ts';

const PATTERNS: readonly (readonly [SectionKind, RegExp])[] = [
  ['why', /^pourquoi\b/],
  ['how', /^(?:et )?concretement\b/],
  ['outcome', /^ce que (?:cela|ca)\b/],
  ['figures', /\ben (?:\w+ )?chiffres?$/],
  ['plus', /^les? plus(?: d[ue]s?\b|$)/],
  ['stakeholders', /^(?:les )?(?:parties prenantes|partenaires)\b/],
  ['quotation', /^ce qu en (?:dit|disent|pense|pensent)\b/],
];

/** Spelling, accents and marks around the heading do not matter. */
export function sectionKind(heading: string): SectionKind {
  const words = foldedWords(heading.slice(0, 300)).join(' ');
  return PATTERNS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
}

/** « Marie Faure, vice-présidente du Département », or « Dans ses mots : Marie Faure ». */
const SPEAKER =
  /^(?:[^:]{2,60}\s:\s+)?(?:(?:M\.|Mme) )?\p{Lu}[\p{L}'’.-]+(?: (?:de |du |d['’])?\p{Lu}[\p{L}'’.-]+)+(?:, .+| \(.+\))?$/u;

/** A part whose heading names a person and that has only quoted text is a quotation too. */
export function partKind(
  heading: string,
  nodes: readonly RootContent[],
  kindOf: (heading: string) => SectionKind,
): SectionKind {
  const kind = kindOf(heading);
  if (kind !== 'other' || nodes.length === 0) return kind;
  const texts = nodes.filter((node) => node.type !== 'footnoteDefinition');
  const isQuoted = texts.length > 0 && texts.every((node) => node.type === 'blockquote');
  return isQuoted && SPEAKER.test(heading) ? 'quotation' : 'other';
}
