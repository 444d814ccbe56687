import type { SheetSource } from '../../domain/sheet/initiative.ts';
import type { Inline } from '../../domain/sheet/rich-text.ts';

const text = (value: string): Inline => ({ type: 'text', value });

export function provenanceOf(source: SheetSource | null): Inline[] {
  if (source === null) return [text('Fiche écrite pour cette carte.')];
  const { year, title, publisher, rank, address, file } = source;
  const by = publisher === undefined ? '' : `, ${publisher}`;
  const cited = `Source\u00a0: «\u00a0${title}\u00a0»${by}, fiche n°\u00a0${rank}.`;
  return [
    ...(year === undefined ? [] : [strong(`Recueil de ${year}`), text(' · ')]),
    text(address === undefined && file === undefined ? cited : `${cited} `),
    ...(address === undefined ? [] : [link(address, 'Document en ligne')]),
    ...(address === undefined || file === undefined ? [] : [text(' · ')]),
  ];
}

const strong = (value: string): Inline => ({ type: 'strong', children: [text(value)] });

const link = (href: string, words: string): Inline => ({ type: 'link', href, children: [text(words)] });
