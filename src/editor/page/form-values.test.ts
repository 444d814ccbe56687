import { expect, test } from 'vitest';
import {
  fieldInForm,
  freeName,
  numberOf,
  placeOf,
  placeValue,
  pruned,
  usedImages,
  withImage,
} from './form-values.ts';

test('what is left empty is not written', () => {
  const form = {
    a: ' ',
    b: '',
    c: [],
    d: { e: '', f: { g: '' } },
    h: [{ i: '' }, { i: 'x' }],
    j: 0,
    k: null,
  };
  expect(pruned(form)).toEqual({ h: [{ i: 'x' }], j: 0 });
  expect(pruned({ a: '' })).toBeUndefined();
});

test.each([
  ['12000', 12_000],
  ['12 000 €', 12_000],
  ['1 500,50', 1500.5],
  ['douze', 'douze'],
  ['', ''],
  ['-5', '-5'],
])('« %s » is read as %s', (text, value) => {
  expect(numberOf(text)).toBe(value);
});

test.each([
  ['partenaires.0', 'partenaires.1'],
  ['montants.0.euros', 'montants.1.euros'],
  ['partenaires', 'partenaires'],
  ['contact.nom', 'contact.nom'],
  ['partie.3', 'partie.3'],
  ['', ''],
])('a fault on « %s » as written is told beside « %s »', (written, field) => {
  const fields = { partenaires: [' ', 'A'], montants: [{ euros: '' }, { euros: 'x' }], contact: { nom: '' } };
  expect(fieldInForm(fields, written)).toBe(field);
});

test.each(['Nancy', { Joef: '54280' }])('the place %j is written as it was read', (place) => {
  expect(placeValue(placeOf(place))).toEqual(place);
});

test('two files of one name are two images, the same file is one', () => {
  const taken = { 'a.jpg': 'AAAA', 'a-2.jpg': 'BBBB' };
  expect(freeName({ name: 'a.jpg', base64: 'AAAA' }, taken)).toBe('a.jpg');
  expect(freeName({ name: 'a.jpg', base64: 'CCCC' }, taken)).toBe('a-3.jpg');
  expect(usedImages(taken, [{ fichier: 'a-2.jpg' }])).toEqual({ 'a-2.jpg': 'BBBB' });
});

test('a lighter copy of an image takes its place and keeps its words, any other comes last', () => {
  const images = [{ fichier: 'cour.png', alt: 'Une cour' }, { fichier: 'rue.jpg' }];
  const light = { name: 'cour.jpg', base64: 'AAAA' };
  expect(withImage(images, {}, light)).toEqual({
    images: [{ fichier: 'cour.jpg', alt: 'Une cour' }, { fichier: 'rue.jpg' }],
    newImages: { 'cour.jpg': 'AAAA' },
  });
  const added = { 'rue.jpg': 'BBBB' };
  expect(withImage(images, added, { name: 'rue.jpg', base64: 'CCCC' }).images).toEqual([
    ...images,
    { fichier: 'rue-2.jpg' },
  ]);
});
