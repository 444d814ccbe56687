import type { Reporter } from '../../content/diagnostics/reporter.ts';
import type { Spot } from '../../content/diagnostics/yaml-source.ts';
import type { ABSENCES, PublishedValue } from '../../core/territory/territory-record.ts';
import { fold } from '../../core/text/fold.ts';
import { madeByKey } from '../../core/text/made-once.ts';

export interface Cell {
  readonly text: string;
  readonly spot: Spot;
}

export const quoted = (words: string) => `« ${words} »`;

const CELL = madeByKey(
  (separator: string) => new RegExp(`( *)(?:"((?:[^"]|"")*)" *|([^${separator}]*))${separator}`, 'gu'),
);

/** A cell may be in quotes, doubled inside; one that is never closed keeps its first. `number` counts lines from 1. */
export function cellsOf(line: string, number: number, separator: string): Cell[] {
  return [...`${line}${separator}`.matchAll(CELL(separator))].map(
    ({ 1: lead = '', 2: inside, 3: bare = '', index }) => {
      const text = (inside?.replaceAll('""', '"') ?? bare).trim();
      return {
        text,
        spot: { line: number, column: index + lead.length + 1, length: Math.max(1, text.length) },
      };
    },
  );
}

/** « 1 234,5 », « -0.3 »: null for anything else, and for what may be read in two ways. */
export function numberIn(text: string): number | null {
  const bare = text.replace(/(?<=\d)\s(?=\d{3}(?!\d))/gu, '').replace(/^[−–]/u, '-');
  return /^[-+]?\d+(?:[.,]\d+)?$/u.test(bare) ? Number(bare.replace(',', '.')) : null;
}

const ABSENT: readonly (readonly [keyof typeof ABSENCES, RegExp])[] = [
  ['s', /^s$|secret(?: statistique)?$/u],
  ['nd', /^(?:n\.?d\.?|n\/a|non publie|.*non disponible)?$/u],
  ['so', /^s\.?o\.?$|^sans objet$/u],
];

/** Undefined, and reported, for anything but a number or a word for its absence. */
export function readValue({ text, spot }: Cell, reporter: Reporter): PublishedValue | undefined {
  const value = numberIn(text) ?? ABSENT.find(([, words]) => words.test(fold(text)))?.[0];
  if (value !== undefined) return value;
  const [, figure, unit = ''] = /^([-−]?[\d\s.,]*\d)\s*(\D+)$/u.exec(text) ?? [];
  if (figure !== undefined)
    reporter.error(
      'valeur-avec-unite',
      spot,
      `Une valeur s’écrit sans unité : ${quoted(text)}.`,
      `Écrivez ${quoted(figure.trim())}, et l’unité en tête du fichier : ${quoted(`# unite: ${unit.trim()}`)}.`,
    );
  else
    reporter.error(
      'valeur-illisible',
      spot,
      `Ce n’est pas un nombre : ${quoted(text)}.`,
      'Écrivez un nombre (« 10,5 »), « secret statistique » (ou s), « non publié » (ou nd), « sans objet » (ou so).',
    );
  return undefined;
}
