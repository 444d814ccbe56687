import {
  bad,
  error,
  type FileEntry,
  type HostileCase,
  SHEET,
  sheet,
  WITNESS,
  warning,
  withFiles,
} from './hostile-case.fixture.ts';

const BOM = '\ufeff';
const GOOD = sheet();
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
const named = (name: string, text = GOOD) => ({ [`fiches/${name}`]: text });

/** Line 9 of the sheet is `text`. */
const saying = (text: string, encoding: BufferEncoding = 'utf8') =>
  Buffer.from(sheet({ body: `${text}\n` }), encoding);

const refused =
  (code: string) =>
  (name: string, file: string, help: RegExp, what: FileEntry = GOOD) =>
    withFiles(name, { [`fiches/${file}`]: what }, error('1:1', code, help, `fiches/${file}`));
const unread = refused('fichier-non-lu');
const misnamed = refused('nom-de-fichier');
const link = (name: string, to: string, code: string, help: RegExp) =>
  withFiles(name, { [SHEET]: { link: to } }, error('1:1', code, help));

const PNG = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 131) % 256)),
]);
const notText = (kind: RegExp) => error('1:1', 'pas-un-texte', kind);
const notUtf8 = (place: string) => error(place, 'encodage', /enregistrez.*UTF-8/iu);

/** What is not a sheet at all, or not in an encoding that is read. */
export const FILE_CASES: readonly HostileCase[] = [
  bad('a PNG', PNG, notText(/npm run import|Retirez/u)),
  bad(
    'a JPEG',
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1]),
    notText(/Retirez/u),
  ),
  bad('a Word document', Buffer.from('504b0304140006000800000021', 'hex'), notText(/npm run import/u)),
  bad('a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n', 'latin1'), notText(/npm run import/u)),
  bad('Latin-1', saying('Un café.', 'latin1'), notUtf8('9:7')),
  bad(
    'Windows-1252 with its quotation marks',
    Buffer.concat([saying('Il dit '), Buffer.from([0x93, 0x61, 0x94, 0x0a])]),
    notUtf8('10:1'),
  ),
  bad('a cut UTF-8 letter', Buffer.concat([saying('Fin.'), Buffer.from([0xc3])]), notUtf8('10:1')),
  bad('UTF-16 with a mark', Buffer.from(BOM + GOOD, 'utf16le'), notUtf8('1:1')),
  bad('UTF-16 big-endian with a mark', utf16be(BOM + GOOD), notUtf8('1:1')),
  bad('UTF-16 without a mark', Buffer.from(GOOD, 'utf16le'), notUtf8('1:1')),
  bad('a NUL', sheet({ body: 'Un mot\0 de trop.\n' }), error('9:7', 'caractere-nul', /Effacez/u)),
  bad(
    'a NUL in the front matter',
    sheet({ territoire: 'Ville\0 de Nancy' }),
    error('2:18', 'caractere-nul', /Effacez/u),
    error('2:13', 'territoire-inconnu', /./u),
  ),
  bad(
    'two versions that Git could not join',
    sheet({ body: '<<<<<<< HEAD\nUn café.\n=======\nUn thé.\n>>>>>>> relecture\n' }),
    error('9:1', 'fusion-inachevee', /une des deux versions.*lignes de marques : 9, 11, 13/u),
  ),
  bad('an empty file', '', error('1:1', 'fiche-vide', /modèle|README\.md/u)),
  bad('spaces only', ' \n\n\t\n', error('1:1', 'fiche-vide', /modèle|README\.md/u)),
  bad('20 MB', sheet({ body: 'mot '.repeat(5_000_000) }), error('1:1', 'fiche-trop-longue', /Partagez/u)),
  bad(
    '100 000 lines',
    sheet({ body: 'mot\n'.repeat(100_000) }),
    error('1:1', 'fiche-trop-longue', /Partagez/u),
  ),
  unread('« .MD »', 'autre.MD', /« autre\.md »/u),
  unread('« .markdown »', 'autre.markdown', /« autre\.md »/u),
  unread('« .txt »', 'autre.txt', /« autre\.md »/u),
  unread('no extension', 'autre', /« autre\.md »/u),
  unread('« .md.txt »', 'autre.md.txt', /« autre\.md »/u),
  unread('« .docx »', 'autre.docx', /npm run import/u),
  unread('« .odt »', 'autre.odt', /npm run import/u),
  unread('« .html »', 'autre.html', /npm run import/u),
  unread('an image', 'photo.png', /hors de/u, PNG),
  withFiles(
    'a sub-folder',
    { 'fiches/2024/autre.md': GOOD },
    error('1:1', 'dossier-non-lu', /Déplacez/u, 'fiches/2024'),
  ),
  withFiles(
    'a folder named as a sheet',
    { 'fiches/x.md': { folder: true } },
    error('1:1', 'dossier-non-lu', /Déplacez|retirez/u, 'fiches/x.md'),
  ),
  link('a dead link', 'nulle-part.md', 'fichier-introuvable', /lien/u),
  link('a looping link', 'essai.md', 'fichier-illisible', /lien/u),
  link('a link out of the project', '/etc/passwd', 'lien-hors-du-dossier', /Copiez/u),
  link('a link to a folder', '../sources', 'dossier-non-lu', /Déplacez|retirez/u),
  link('an unreadable file', '/proc/self/mem', 'lien-hors-du-dossier', /Copiez/u),
  withFiles('a FIFO', { [SHEET]: { fifo: true } }, error('1:1', 'fichier-illisible', /Remplacez/u)),
  unread('a FIFO of another name', 'tuyau', /hors de|Retirez/u, { fifo: true }),
  withFiles('no sheet', { 'fiches/temoin.md': null }, error('1:1', 'aucune-fiche', /README\.md/u, 'fiches')),
  withFiles('no folder of sheets', { fiches: null }, error('1:1', 'aucune-fiche', /README\.md/u, 'fiches')),
  withFiles(
    'a file in place of the folder',
    { fiches: 'Bonjour.\n' },
    error('1:1', 'aucune-fiche', /dossier/u, 'fiches'),
  ),
  misnamed('capitals in the name', 'Essai.md', /minuscules/u),
  misnamed('an accent in the name', 'été.md', /« ete\.md »/u),
  misnamed('a space in the name', 'un essai.md', /tirets/u),
  misnamed('a Cyrillic letter in the name', 'ess\u0430i.md', /minuscules/u),
  misnamed('two documents in one name', 'a..md', /minuscules/u),
  withFiles('a name of 200 characters', named(`${'a'.repeat(200)}.md`)),
  withFiles('« constructor.md »', named('constructor.md')),
  withFiles('« index.md »', named('index.md')),
  withFiles('what systems and editors leave', {
    'fiches/.DS_Store': '\0',
    'fiches/essai.md~': GOOD,
    'fiches/.essai.md.swp': '\0',
    'fiches/Thumbs.db': '\0',
    'fiches/.git/x.md': GOOD,
  }),
  withFiles(
    'the same title',
    named('autre.md', sheet({ title: '# UN TÉMOIN', source: '{ document: recueil.md, rang: 3 }' })),
    warning('7:1', 'titre-deja-pris', /autre\.md/u, 'fiches/temoin.md'),
  ),
  withFiles(
    'the same rank',
    named('autre.md', sheet({ source: '{ document: recueil.md, rang: 1 }' })),
    warning('4:9', 'rang-deja-pris', /autre\.md/u, 'fiches/temoin.md'),
  ),
  withFiles(
    'a copy',
    named('zz.md', WITNESS),
    warning('4:9', 'rang-deja-pris', /temoin/u, 'fiches/zz.md'),
    warning('7:1', 'titre-deja-pris', /temoin/u, 'fiches/zz.md'),
  ),
];
