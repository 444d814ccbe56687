import { expect, test } from 'vitest';
import { faultsAt, spaced } from './Field.tsx';

const FAULTS = ['', 'titre', 'contact.courriel', 'contact.fax', 'montants.1.euros', 'montants.10'].map(
  (field) => ({ isError: true, field, message: field, help: '' }),
);
const shown = (path: string, ...drawn: readonly string[]) =>
  faultsAt(FAULTS, path, drawn).map(({ field }) => field);

test.each([
  ['titre', [], ['titre']],
  ['contact', ['nom', 'courriel'], ['contact.fax']],
  ['contact.courriel', [], ['contact.courriel']],
  ['montants', ['0', '1'], ['montants.10']],
  ['montants.1', [], ['montants.1.euros']],
  ['', ['titre', 'contact'], ['', 'montants.1.euros', 'montants.10']],
])('beside « %s », where %j have their own place, are shown %j', (path, drawn, fields) => {
  expect(shown(path, ...drawn)).toEqual(fields);
});

test('a sentence breaks nowhere but between words', () => {
  expect(spaced('Écrivez « Nancy » : « territoire: Nancy » ?')).toBe(
    'Écrivez «\u00a0Nancy\u00a0»\u00a0: «\u00a0territoire: Nancy\u00a0»\u00a0?',
  );
});
