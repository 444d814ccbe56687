import { expect, test } from 'vitest';
import {
  fieldInForm,
  freeId,
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
])('a fault on « %s » as written is shown beside « %s »', (written, field) => {
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
  expect(usedImages(taken, { images: [{ fichier: 'a-2.jpg' }] })).toEqual({ 'a-2.jpg': 'BBBB' });
});

test.each([
  ['Santé et sport', 'sante-et-sport'],
  ['Culture', 'culture-3'],
  ['3e lieu', 'theme-3e-lieu'],
])('a theme called « %s » has an id of its own', (label, id) => {
  expect(freeId(label, ['culture', 'culture-2'])).toBe(id);
});

const images = [{ fichier: 'cour.png', alt: 'Une cour' }, { fichier: 'rue.jpg' }];

test('a lighter copy of a heavy image takes its place and keeps its words', () => {
  const light = { name: 'cour.jpg', base64: 'AAAA' };
  expect(withImage({ images, newImages: {}, heavyImages: ['cour.png'] }, light)).toEqual({
    images: [{ fichier: 'cour.jpg', alt: 'Une cour' }, { fichier: 'rue.jpg' }],
    newImages: { 'cour.jpg': 'AAAA' },
    replaced: 'cour.png',
  });
  const heavy = { images, newImages: {}, heavyImages: ['rue.jpg'] };
  expect(withImage(heavy, { name: 'rue.jpg', base64: 'AAAA' })).toMatchObject({
    images,
    replaced: 'rue.jpg',
  });
});

test.each([
  ['cour.jpg', {}, 'cour.jpg'],
  ['cour.png', {}, 'cour-2.png'],
  ['rue.jpg', { 'rue.jpg': 'BBBB' }, 'rue-2.jpg'],
])(
  'another image called %s, beside light ones, comes last, without the words of any',
  (name, newImages, file) => {
    expect(
      withImage({ images, newImages, heavyImages: ['rue.jpg'] }, { name, base64: 'CCCC' }),
    ).toMatchObject({
      images: [...images, { fichier: file }],
      replaced: null,
    });
  },
);
