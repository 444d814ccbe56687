import { describe, expect, it } from 'vitest';
import { type Inline, inlineText } from '../../core/sheet/rich-text.ts';
import { readQuotationHeading, withoutOuterMarks } from './quotation.ts';

describe('readQuotationHeading', () => {
  it('reads the author and the role after the first comma', () => {
    expect(readQuotationHeading("Ce qu'en dit Barbara Gomes, conseillère de Paris, déléguée")).toEqual({
      introduction: "Ce qu'en dit",
      author: 'Barbara Gomes',
      role: 'conseillère de Paris, déléguée',
    });
  });

  it('has no role without a comma and drops the last colon', () => {
    expect(readQuotationHeading('Ce qu’en dit A. Dupont :')).toEqual({
      introduction: 'Ce qu’en dit',
      author: 'A. Dupont',
      role: null,
    });
  });

  it('has no author when there is none', () => {
    expect(readQuotationHeading("Ce qu'en dit").author).toBe('');
    expect(readQuotationHeading('').author).toBe('');
  });
});

describe('withoutOuterMarks', () => {
  const text = (value: string): Inline => ({ type: 'text', value });

  it.each([
    ['« Une force »', 'Une force'],
    ['"Une idée"', 'Une idée'],
    ['“Une idée”', 'Une idée'],
    ['« Jamais fermée', 'Jamais fermée'],
    ['jamais ouverte »', 'jamais ouverte'],
    ['"Le soutien. »', 'Le soutien.'],
    ['« Et si « Territoires » venait ? »', 'Et si « Territoires » venait ?'],
    ['« Territoires » et « emplois »', '« Territoires » et « emplois »'],
    ['Sans « rien »', 'Sans « rien »'],
    ['«', ''],
    ['', ''],
  ])('%j', (written, kept) => {
    expect(inlineText(withoutOuterMarks([text(written)]))).toBe(kept);
  });

  it('takes off italics from end to end, and marks inside formatting', () => {
    expect(withoutOuterMarks([{ type: 'emphasis', children: [text('"Tout"')] }])).toEqual([text('Tout')]);
    expect(withoutOuterMarks([{ type: 'strong', children: [text('« Fort')] }, text(' et doux »')])).toEqual([
      { type: 'strong', children: [text('Fort')] },
      text(' et doux'),
    ]);
  });
});
