import type { Catalogue } from './catalogue.ts';

/** Stands for an id that has not come, until it has; ranks are those of one edition of the collection. */
export const provisionalId = (at: number, edition = ''): string => `~${at}~${edition}`;

export const isProvisional = (id: string): boolean => id.startsWith('~');

/** False while later sheets have no more than places and themes. */
export const hasAllWords = ({ sheets }: Pick<Catalogue, 'sheets'>): boolean =>
  !isProvisional(sheets.at(-1)?.id ?? '');
