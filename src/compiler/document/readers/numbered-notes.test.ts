import { expect, it } from 'vitest';
import { twoSheetsOf } from '../two-sheets.fixture.ts';

const sheet = (title: string, note: string) =>
  `${title}\n${'='.repeat(title.length)}\n\nContexte\n--------\n\nParce que (1), en (2024).\n\n_____\n(1) ${note}.\n\n`;
const CARNET = sheet('Ville de Brest : alpha', 'Un mot') + sheet('Ville de Nantes : beta', 'Un autre');

it('makes a note of a paragraph whose number a word calls, as often as a number comes back', async () => {
  const [brest = '', nantes = ''] = await twoSheetsOf('carnet.txt', new TextEncoder().encode(CARNET), []);
  expect(brest).toContain('Parce que[^1], en (2024).\n\n[^1]: Un mot.\n');
  expect(nantes).toContain('Parce que[^1-], en (2024).\n\n[^1-]: Un autre.\n');
});

it('leaves numbers in brackets that nothing calls, or that call nothing', async () => {
  const listed = CARNET.replace('Parce que (1), en', 'Parce que, en').replace('_____\n(1) Un autre.', '');
  const [brest = '', nantes = ''] = await twoSheetsOf('carnet.txt', new TextEncoder().encode(listed), []);
  expect(brest).toContain('(1) Un mot.');
  expect(nantes).toContain('Parce que (1), en');
});
