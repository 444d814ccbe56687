import { expect, test } from 'vitest';
import { inlineText } from '../../core/sheet/rich-text.ts';
import { provenanceOf } from './detail-sections.ts';

const CITED = { document: 'a.md', title: 'Recueil', rank: 7 };
const ADDRESS = 'https://exemple.test/recueil.pdf';

test.each([
  [null, 'Fiche écrite pour cette carte.'],
  [CITED, 'Source : « Recueil », fiche n° 7.'],
  [
    { ...CITED, year: 2022, publisher: 'Le réseau' },
    'Recueil de 2022 · Source : « Recueil », Le réseau, fiche n° 7.',
  ],
  [{ ...CITED, address: ADDRESS }, 'Source : « Recueil », fiche n° 7. Document en ligne'],
  [{ ...CITED, file: 'documents/a.txt' }, 'Source : « Recueil », fiche n° 7. '],
  [
    { ...CITED, address: ADDRESS, file: 'documents/a.txt' },
    'Source : « Recueil », fiche n° 7. Document en ligne · ',
  ],
])('a sheet says what is known of where it comes from', (source, words) => {
  expect(inlineText(provenanceOf(source)).replaceAll('\u00a0', ' ')).toBe(words);
});

test('the document online is a link', () => {
  expect(provenanceOf({ ...CITED, address: ADDRESS })).toContainEqual({
    type: 'link',
    href: ADDRESS,
    children: [{ type: 'text', value: 'Document en ligne' }],
  });
});
