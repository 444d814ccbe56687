import type { SourceIndex } from '../../compiler/sources/source-index.ts';

/** What an import is not sure of, for its author to look at: the list « À relire ». */
export interface Doubt {
  readonly kind:
    | 'contact à relever'
    | 'fiche devinée'
    | 'image sans description'
    | 'image sans licence'
    | 'ligne mise à l’écart'
    | 'nombre mis à l’écart'
    | 'ordre douteux'
    | 'tableau sans titres de colonnes'
    | 'territoire à choisir'
    | 'thème à choisir'
    | 'titre deviné';
  /** Of the block in question, as blocks count their lines: it says which sheet the doubt is about. */
  readonly line: number;
  /** Shown instead of the line, where lines mean nothing to an author: « page 3 ». */
  readonly place?: string;
  /** The first words in question, as the document has them. */
  readonly words: string;
  /** What was done: « lu colonne par colonne ». */
  readonly done: string;
}

/** A doubt of one sheet, as the index keeps it. */
export type Asked = NonNullable<SourceIndex['relire']>[number];

const LONGEST = 80;

const keyOf = ({ fiche, doute, ou }: Asked) => `${fiche}\n${doute}\n${ou.replace(/^[^:]*: /u, '')}`;

/** `before` is the list of the last import, whose ticks are kept wherever the words have moved. */
export function askedOf(doubts: ReadonlyMap<string, readonly Doubt[]>, before: readonly Asked[]): Asked[] {
  const ticked = new Set(before.filter(({ relu }) => relu === 'oui').map(keyOf));
  return [...doubts].flatMap(([fiche, each]) =>
    each.map(({ kind, line, place = line > 1 ? `ligne ${line}` : '', words, done }): Asked => {
      const flat = words.replace(/(?:\s|<br>|\*\*)+/gu, ' ').trim();
      const shown = flat.length > LONGEST ? `${flat.slice(0, LONGEST)}…` : flat;
      const ou = [place, shown].filter((part) => part !== '').join(' : ');
      const asked = { fiche, doute: kind, ou: ou || fiche, fait: done };
      return { ...asked, relu: ticked.has(keyOf({ ...asked, relu: 'non' })) ? 'oui' : 'non' };
    }),
  );
}

/** Whether order, tables and numbers are as the document has them. */
export const isSure = (asked: readonly Asked[]): boolean =>
  !asked.some(({ doute, relu }) => relu === 'non' && /^(?:ordre|tableau|nombre)/u.test(doute));
