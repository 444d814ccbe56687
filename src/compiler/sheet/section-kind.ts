import type { SectionKind } from '../../domain/sheet/initiative.ts';
import { foldedWords } from '../../text/fold.ts';

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
