import type { Audit } from '../settings/publication.ts';
import { RGAA_TABLE } from './rgaa-table.ts';

export type CriterionState = 'C' | 'NC' | 'NA';

export interface Criterion {
  /** « 3.2 » */
  readonly number: string;
  readonly state: CriterionState;
  readonly title: string;
  /** Paths from the project's root. */
  readonly tests: readonly string[];
  /** How to see it, or why not. */
  readonly shown: string;
}

const STATES: readonly CriterionState[] = ['C', 'NC', 'NA'];

/** @throws Error on a line that is not of five parts, or of another state. */
export function readCriteria(table: string = RGAA_TABLE): readonly Criterion[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [number = '', written, title = '', tests = '', shown = '', ...rest] = line.split(' | ');
      const state = STATES.find((one) => one === written);
      if (!state || !shown || rest.length > 0) throw new Error(`criterion cannot be read: ${line}`);
      return { number, state, title, shown, tests: tests === '-' ? [] : tests.split(', ') };
    });
}

const THEMES = [
  'Images',
  'Cadres',
  'Couleurs',
  'Multimédia',
  'Tableaux',
  'Liens',
  'Scripts',
  'Éléments obligatoires',
  'Structuration de l’information',
  'Présentation de l’information',
  'Formulaires',
  'Navigation',
  'Consultation',
] as const;

export const criterionThemes = (criteria: readonly Criterion[]) =>
  THEMES.map((label, at) => ({
    label,
    criteria: criteria.filter(({ number }) => number.startsWith(`${at + 1}.`)),
  }));

export const countOf = (criteria: readonly Criterion[], state: CriterionState): number =>
  criteria.filter((one) => one.state === state).length;

/** Of the criteria that apply, those that hold, in hundredths, never rounded up. */
export function conformityRate(criteria: readonly Criterion[]): number {
  const [held, broken] = [countOf(criteria, 'C'), countOf(criteria, 'NC')];
  return held + broken === 0 ? 0 : Math.floor((100 * held) / (held + broken));
}

export type Conformity = 'totalement conforme' | 'partiellement conforme' | 'non conforme';

/** In the words of the law, which wants an audit: without one, whatever the developers found, it is « non conforme ». */
export function conformityOf(criteria: readonly Criterion[], audit: Audit | null): Conformity {
  const rate = conformityRate(criteria);
  if (!audit || rate < 50) return 'non conforme';
  return countOf(criteria, 'NC') === 0 ? 'totalement conforme' : 'partiellement conforme';
}
