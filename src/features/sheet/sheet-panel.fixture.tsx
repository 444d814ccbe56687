import { screen, within } from '@testing-library/react';
import { renderAtlas } from '../../app/testing/render-atlas.tsx';
import { sheetFixture, tinyData } from '../../app/testing/tiny-atlas.ts';
import type { Initiative, Quotation, Section } from '../../core/sheet/initiative.ts';
import type { Inline } from '../../core/sheet/rich-text.ts';

export const text = (value: string): Inline => ({ type: 'text', value });

export const section = (
  kind: Section['kind'],
  heading: string,
  value: string,
  rest: Partial<Section> = {},
): Section => ({
  kind,
  heading,
  blocks: [{ type: 'paragraph', children: [text(value)] }],
  ...rest,
});

export const QUOTATION: Quotation = {
  introduction: 'Ce qu’en dit',
  author: 'Ada Martin',
  role: 'maire de Brest',
  question: [text('Et ensuite ?')],
  paragraphs: [[text('Le soleil ne coûte rien.')], [text('Et il revient.')]],
};

export const FIGURES = section('figures', 'Le projet en chiffres', '3 chiffres.', {
  keyFigures: [
    { before: [text('plus de (')], numeral: '12 %', after: [text(') d’économies,')] },
    { before: [], numeral: null, after: [text('une ligne sans chiffre')] },
    { before: [], numeral: '1 234 567 €', after: [text('investis')] },
  ],
});

export async function openSheet(rest: Partial<Initiative> = {}, id = 'soleil') {
  return renderAtlas({
    at: `/fiches/${id}/`,
    data: tinyData({ sheet: async () => sheetFixture(id, rest) }),
  });
}

export const panel = () => within(screen.getByRole('main'));
export const names = (role: string, within_: ReturnType<typeof panel> = panel()) =>
  within_.getAllByRole(role).map((node) => node.textContent);

export const SECTIONS = [
  section('why', 'Pourquoi', 'Parce qu’il fait beau.'),
  section('other', 'Où', 'Sur les toits.'),
  section('quotation', '', '', { blocks: [], quotation: QUOTATION }),
  section('how', 'Comment', 'Avec une échelle.'),
];
