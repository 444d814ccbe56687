import type { Mistake, ToMend } from '../to-mend.ts';

export const mistake = (more: Partial<Mistake> = {}): Mistake => ({
  id: 'x',
  isError: true,
  isFresh: true,
  form: null,
  file: 'data/fiches/x.md',
  line: 2,
  column: 13,
  message: 'Territoire introuvable : « Joef ».',
  help: 'Vouliez-vous dire « Jœuf » ?',
  excerpt: [{ number: 2, before: 'territoire: ', marked: 'Joef', after: '' }],
  ...more,
});

export const toMend = (...mistakes: readonly Mistake[]): ToMend => ({
  site: 'Atlas',
  shown: 'rest',
  sheets: 12,
  page: '/a-corriger/',
  home: '/',
  editor: null,
  errors: mistakes.filter(({ isError }) => isError).length,
  warnings: mistakes.filter(({ isError }) => !isError).length,
  mistakes,
});
