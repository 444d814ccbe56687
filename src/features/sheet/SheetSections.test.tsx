// @vitest-environment jsdom
import { within } from '@testing-library/react';
import { expect, test } from 'vitest';
import {
  FIGURES,
  names,
  openSheet as open,
  panel,
  QUOTATION,
  SECTIONS,
  section,
  text,
} from './sheet-panel.fixture.tsx';

test('figures head the sheet, and are there once: their section has no other place', async () => {
  await open({ sections: [...SECTIONS, FIGURES] });
  const figures = panel().getByRole('list', { name: 'Chiffres clés' });
  expect(names('listitem', within(figures))).toEqual([
    'plus de (12 %) d’économies',
    'une ligne sans chiffre',
    '1 234 567 €investis',
  ]);
  expect(panel().getAllByText('une ligne sans chiffre')).toHaveLength(1);
  expect(panel().getAllByRole('heading', { name: 'Le projet en chiffres' })).toHaveLength(1);
});

test('a shortened numeral is beside the exact one', async () => {
  const figure = { before: [], numeral: '700 000 000 €', short: '700 M€', after: [text(' d’achats')] };
  await open({ sections: [{ ...FIGURES, keyFigures: [figure] }] });
  expect(panel().getByText('700 M€')).toHaveAttribute('aria-hidden', 'true');
  expect(panel().getByText('700 000 000 €')).toBeVisible();
});

test('the beginning of a quotation is at the head of the sheet, and leads to the whole', async () => {
  const excerpt = { text: 'Le soleil ne coûte rien.', isWhole: false };
  const quotation = { ...QUOTATION, role: 'maire de Brest, députée', duty: 'maire de Brest', excerpt };
  await open({ sections: [section('quotation', '', '', { blocks: [], quotation })] });
  const pulled = within(panel().getByRole('figure'));
  expect(pulled.getByText('« Le soleil ne coûte rien. »')).toBeVisible();
  expect(pulled.getByText('Ada Martin')).toBeVisible();
  expect(panel().getByRole('figure')).toHaveTextContent(/Ada Martin, maire de Brest(?!, députée)/u);
  const whole = document.querySelector(
    pulled.getByRole('link', { name: 'Lire toute la citation' }).getAttribute('href') ?? '',
  );
  expect(whole).toHaveTextContent('maire de Brest, députée');
  expect(whole).toHaveTextContent('Et il revient.');
});

test('captions are gathered after the text', async () => {
  const caption = (value: string) => ({ type: 'caption' as const, children: [text(value)] });
  await open({
    sections: [
      section('why', 'Pourquoi', '', { blocks: [caption('Un toit')] }),
      section('how', 'Comment', '', { blocks: [caption('Une échelle')] }),
    ],
  });
  expect(panel().getByText(/^Le document d’origine montre/u)).toHaveTextContent(
    'Le document d’origine montre en photo : Un toit ; Une échelle',
  );
});
