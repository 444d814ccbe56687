import { describe, expect, it } from 'vitest';
import { parseSheet } from './parse-sheet.ts';
import { excerptOf, firstDuty } from './quotation.ts';
import { CONTEXT, SHEET_FILES } from './sheet-context.fixture.ts';

const said = (...paragraphs: string[]) =>
  excerptOf(paragraphs.map((value) => [{ type: 'text' as const, value }]));

const long = (letters: string, words: number) => Array.from({ length: words }, () => letters).join(' ');

describe('the excerpt of a quotation', () => {
  it('is the whole of a short one', () => {
    expect(said('Le soleil ne coûte rien.')).toEqual({ text: 'Le soleil ne coûte rien.', isWhole: true });
  });

  it('says that another paragraph follows', () => {
    expect(said('Le soleil ne coûte rien.', 'Et il revient.')?.isWhole).toBe(false);
  });

  it('ends with the last sentence that fits whole into 180 characters', () => {
    const sentence = `L${long('abcdefg', 10)}.`;
    expect(said(`${sentence} ${sentence} ${sentence}`)).toEqual({
      text: `${sentence} ${sentence}`,
      isWhole: false,
    });
  });

  it('stops at a pause of a longer sentence, outside parentheses', () => {
    const start = `L${long('abcdefg', 12)}`;
    expect(said(`${start}, (a, b ${long('abcdefg', 20)}).`)?.text).toBe(`${start}…`);
  });

  it('stops between two words of a sentence without a pause', () => {
    const { text = '' } = said(`L${long('abcdefg', 40)}.`) ?? {};
    expect(text).toMatch(/abcdefg…$/u);
    expect(text.length).toBeLessThanOrEqual(180);
  });

  it('is null where nothing is quoted', () => {
    expect(said()).toBeNull();
    expect(said(' ')).toBeNull();
  });
});

it.each([
  ['maire de Brest', 'maire de Brest'],
  ['vice-présidente déléguée à l’ESS, à la transition, Département', 'vice-présidente déléguée à l’ESS'],
  ['adjointe, à 0,5 %', 'adjointe'],
])('of the role « %s » the first duty is « %s »', (role, duty) => {
  expect(firstDuty(role)).toBe(duty);
});

it('the published sheets quote in 180 characters at most, words of their own', () => {
  const spaces = (text: string) => text.replace(/\s+/gu, ' ');
  for (const file of SHEET_FILES) {
    const { sheet } = parseSheet(file, CONTEXT);
    for (const { quotation } of sheet?.sections ?? []) {
      if (!quotation) continue;
      const { text = '' } = quotation.excerpt ?? {};
      expect(text.length, file.path).toBeLessThanOrEqual(180);
      expect(text.length, file.path).toBeGreaterThan(60);
      const whole = quotation.paragraphs.flat().map((node) => ('value' in node ? node.value : ' '));
      expect(spaces(whole.join('')), file.path).toContain(spaces(text.replace(/…$/u, '')));
    }
  }
});
