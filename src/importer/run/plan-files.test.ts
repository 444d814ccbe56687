import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../content/files/fingerprint.ts';
import { parseImportRecord, planFiles, writeImportRecord } from './plan-files.ts';

const sheets = new Map([['a', 'nouveau\n']]);
const generated = (text: string) => new Map([['a', fingerprint(text)]]);

function plan(current: string | null, record: ReadonlyMap<string, string>, overwrite = false) {
  return planFiles(sheets, current === null ? new Map() : new Map([['a', current]]), record, overwrite);
}

describe('planFiles', () => {
  it('creates a missing file', () => {
    const { files, record } = plan(null, new Map());
    expect(files).toEqual([{ id: 'a', action: 'creee', write: 'nouveau\n' }]);
    expect(record).toEqual(generated('nouveau\n'));
  });

  it('leaves the same file alone, line endings aside', () => {
    expect(plan('nouveau\r\n', new Map()).files).toEqual([{ id: 'a', action: 'inchangee', write: null }]);
  });

  it('updates a file that is what the last import wrote', () => {
    expect(plan('ancien\n', generated('ancien\n')).files[0]?.action).toBe('mise-a-jour');
  });

  it('never touches a file edited by hand, nor its record', () => {
    const { files, record } = plan('à la main\n', generated('ancien\n'));
    expect(files).toEqual([{ id: 'a', action: 'deux-cotes', write: null }]);
    expect(record).toEqual(generated('ancien\n'));
    expect(plan('à la main\n', generated('nouveau\n')).files[0]?.action).toBe('laissee');
  });

  it.each([
    ['within a line', 'nouv', 'coupee', null],
    ['by a trailing line end', 'nouveau', 'laissee', null],
    ['down to nothing', '', 'creee', 'nouveau\n'],
  ])('distinguishes a file cut short %s from one edited by hand', (_, current, action, write) => {
    expect(plan(current, generated('nouveau\n')).files).toEqual([{ id: 'a', action, write }]);
  });

  const SHEET = '---\nterritoire: Brest\nthemes:\n---\n\n# Four\n\n## Et concrètement\u202f?\n\nDu pain.\n';
  it.each([
    [
      'layout',
      SHEET.replace('themes:\n', '').replace('Brest', '"Brest" # confirmé').replace('\u202f', ' '),
      true,
    ],
    ['text', SHEET.replace('Du pain', 'Des miches'), false],
    ['title', SHEET.replace('Four', 'Fours'), false],
    ['header', SHEET.replace('Brest', 'Nancy'), false],
    ['header, which is damaged', SHEET.replace('Brest', '"Brest'), false],
  ])(
    'tells once what both sides have changed, and no more once they say the same: another %s',
    (_, current, isSame) => {
      const before = generated('ancien\n');
      const { files, record } = planFiles(new Map([['a', SHEET]]), new Map([['a', current]]), before, false);
      expect(files).toEqual([{ id: 'a', action: isSame ? 'inchangee' : 'deux-cotes', write: null }]);
      expect(record).toEqual(isSame ? generated(SHEET) : before);
    },
  );

  it('treats a file it never wrote as edited by hand', () => {
    expect(plan('autre\n', new Map()).files[0]?.action).toBe('laissee');
  });

  it('overwrites only when asked to', () => {
    expect(plan('à la main\n', generated('ancien\n'), true).files).toEqual([
      { id: 'a', action: 'ecrasee', write: 'nouveau\n' },
    ]);
  });

  it('names the sheets that left the document', () => {
    expect(plan(null, new Map([['b', 'x']])).orphans).toEqual(['b']);
  });
});

describe('the import record', () => {
  it('is sorted and reads back', () => {
    const record = new Map([
      ['b', '2'],
      ['a', '1'],
    ]);
    const text = writeImportRecord({
      document: 'x.md',
      sheets: record,
      images: new Map(),
      outside: [],
      aside: [],
      imagesAside: [],
    });
    expect(text.indexOf('"a"')).toBeLessThan(text.indexOf('"b"'));
    expect(parseImportRecord(text)?.sheets).toEqual(new Map([...record].reverse()));
  });

  it('is null for anything else', () => {
    expect(parseImportRecord('{')).toBeNull();
    expect(parseImportRecord('{"fiches": [1]}')).toBeNull();
  });
});
