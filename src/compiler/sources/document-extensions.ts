/** The extensions of the documents and tables that the import reads, lower case. */
export const DOCUMENT_EXTENSIONS = [
  'docx',
  'odt',
  'ods',
  'xlsx',
  'xlsm',
  'pdf',
  'csv',
  'tsv',
  'html',
  'htm',
  'xhtml',
  'xhtm',
  'md',
  'markdown',
  'txt',
] as const;

export type DocumentExtension = (typeof DOCUMENT_EXTENSIONS)[number];
