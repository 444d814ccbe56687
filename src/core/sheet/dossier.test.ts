import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatDossier,
  MOST_IN_DOSSIER,
  readDossier,
  withoutSheet,
  withSheetAt,
  withSheets,
} from './dossier.ts';

const id = fc.stringMatching(/^[0-9a-z-]{1,30}$/);
const dossiers = fc.uniqueArray(id, { maxLength: MOST_IN_DOSSIER });

test('a dossier is read back as it was written', () => {
  fc.assert(
    fc.property(dossiers, (dossier) => {
      expect(readDossier(formatDossier(dossier))).toEqual(dossier);
    }),
  );
});

test('anything is read, the valid part is kept', () => {
  expect(readDossier('paris-budget,<b>,paris-budget,,LYON,lyon-achats')).toEqual([
    'paris-budget',
    'lyon-achats',
  ]);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const one of readDossier(text)) expect(one).toMatch(/^[0-9a-z-]+$/);
    }),
  );
});

test('a sheet that has another address today is put in under that one, once', () => {
  const today = (id: string) => (id === 'avant' ? 'apres' : id);
  expect(readDossier('avant,autre,apres', today)).toEqual(['apres', 'autre']);
});

test('a sheet is put in once, taken out, and moved either way', () => {
  expect(withSheets(['a', 'b'], ['b', 'c'])).toEqual(['a', 'b', 'c']);
  expect(withoutSheet(['a', 'b', 'c'], 'b')).toEqual(['a', 'c']);
  expect(withSheetAt(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'c', 'b']);
  expect(withSheetAt(['a', 'b', 'c'], 'a', 2)).toEqual(['b', 'c', 'a']);
  expect(withSheetAt(['a', 'b'], 'c', 0)).toEqual(['a', 'b']);
});

test('wherever a sheet is moved to, it is there or at the nearest end, the others in their order', () => {
  fc.assert(
    fc.property(dossiers, fc.nat(), fc.integer({ min: -5, max: 50 }), (dossier, at, place) => {
      const one = dossier[at % dossier.length] ?? '';
      const moved = withSheetAt(dossier, one, place);
      expect(withoutSheet(moved, one)).toEqual(withoutSheet(dossier, one));
      if (dossier.length > 0)
        expect(moved.indexOf(one)).toBe(Math.min(Math.max(place, 0), dossier.length - 1));
    }),
  );
});

test('a dossier never outgrows its address', () => {
  fc.assert(
    fc.property(dossiers, fc.array(id, { maxLength: 100 }), (dossier, more) => {
      expect(withSheets(dossier, more).length).toBeLessThanOrEqual(MOST_IN_DOSSIER);
    }),
  );
});
