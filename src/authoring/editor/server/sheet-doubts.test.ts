import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DOCUMENT_NAME, DOCUMENT_TEXT } from '../../../importer/corpus/received-document.fixture.ts';
import { runImport } from '../../../importer/run/run-import.ts';
import { doubtsOf, tickDoubt } from './sheet-doubts.ts';

const NONE = { id: '', doute: '', ou: '', fait: '', isRead: true };

test('the doubts of a sheet are listed, and one that is ticked stays so at the next import', async () => {
  const folder = { root: mkdtempSync(join(tmpdir(), 'atlas-')), path: 'data' };
  const file = `data/sources/${DOCUMENT_NAME}`;
  mkdirSync(join(folder.root, 'data/sources'), { recursive: true });
  writeFileSync(join(folder.root, file), DOCUMENT_TEXT);
  const imported = await runImport([file], folder, () => null);
  expect(doubtsOf(folder, 'inconnue')).toEqual([]);
  const sheets = [...imported.output.matchAll(/fiches\/(\S+)\.md/gu)].map(([, each = '']) => each);
  const found = sheets.flatMap((id) => doubtsOf(folder, id).map((doubt) => ({ ...doubt, id })));
  expect(found.map((one) => one.fait)).toContain('à cocher sous « Thèmes »');
  expect(found.map((one) => one.fait).join('\n')).not.toMatch(/index|yaml|json/u);
  const { fait, ...doubt } = found.find(({ ou }) => ou === 'ligne 255 : villeurbanne') ?? found[0] ?? NONE;
  expect(doubt).toMatchObject({ doute: 'ligne mise à l’écart', isRead: false });
  tickDoubt(folder, { ...doubt, isRead: true });
  await runImport([file], folder, () => null);
  const ticked = doubtsOf(folder, doubt.id).filter(({ isRead }) => isRead);
  expect(ticked).toEqual([{ doute: doubt.doute, ou: doubt.ou, fait, isRead: true }]);
});
