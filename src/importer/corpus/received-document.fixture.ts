import { readFileSync } from 'node:fs';
import { FROZEN, frozenPath } from '../../compiler/frozen-content.fixture.ts';
import { parseSourceIndex, type SourceIndex } from '../../compiler/sources/source-index.ts';
import { readUsualHeadings } from '../../compiler/sources/usual-headings.ts';
import { readMarkdown } from '../readers/markdown-reader.ts';
import { type ImportedDocument, importDocument } from '../sheets/import-document.ts';

export const USUAL = readUsualHeadings(FROZEN.root, `${FROZEN.path}/headings.yaml`);

export const DOCUMENT_NAME = 'fiches-initiatives-de-collectivites.md';

export const DOCUMENT_TEXT = readFileSync(frozenPath('sources', DOCUMENT_NAME), 'utf8');

export const DOCUMENT_INDEX = readIndex();

function readIndex(): SourceIndex {
  const path = frozenPath('sources', DOCUMENT_NAME.replace('.md', '.index.yaml'));
  const { index } = parseSourceIndex({ path, text: readFileSync(path, 'utf8') });
  if (index === null) throw new Error('The index of the received document is invalid.');
  return index;
}

/** Imports a text as if it were the received document. */
export function importText(text: string, index: SourceIndex | null = null): ImportedDocument {
  const reading = readMarkdown(text, []);
  return importDocument(
    { name: DOCUMENT_NAME, path: `data/sources/${DOCUMENT_NAME}`, reading },
    index,
    USUAL,
  );
}
