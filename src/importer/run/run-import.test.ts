import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DOCUMENT_NAME, DOCUMENT_TEXT } from '../corpus/received-document.fixture.ts';
import { runImport } from './run-import.ts';

const FILE = `data/sources/${DOCUMENT_NAME}`;
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'import-'));
  mkdirSync(join(root, 'data/sources'), { recursive: true });
  writeFileSync(join(root, FILE), DOCUMENT_TEXT);
});

afterEach(() => rmSync(root, { recursive: true }));

function written(): Map<string, string> {
  const sheets = readdirSync(join(root, 'data/fiches')).map((name) => join('data/fiches', name));
  const files = [...sheets, FILE, FILE.replace('.md', '.imports.json'), FILE.replace('.md', '.index.yaml')];
  return new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

describe('npm run import', () => {
  it('says what it found and what it wrote', async () => {
    const { code, output, errors } = await runImport([FILE], { root, path: 'data' }, () => null);
    expect([code, errors]).toEqual([0, '']);
    for (const line of ['13 fiches', '11 citations', '12 légendes', '2 lignes de bruit mises à l’écart :']) {
      expect(output.split('\n')).toContain(line);
    }
    expect(output).toContain('« villeurbanne »');
    expect(output).toContain('« rtes »');
    expect(output).toContain('2 guillemets isolés mis à l’écart :');
    expect(output).toContain('rien de perdu');
    expect(output).toContain(
      '\nÀ remplir dans l’index ou à la main : territoire et thèmes des fiches 1, 2, 3,',
    );
    expect(output.match(/\.md : créée$/gm)).toHaveLength(13);
  });

  it('counts none in the singular, as French does', async () => {
    writeFileSync(join(root, FILE), '# Un seul titre\n\n## Pourquoi ?\n\nParce que.\n');
    const lines = (await runImport([FILE], { root, path: 'data' }, () => null)).output.split('\n');
    expect(lines).toEqual(expect.arrayContaining(['1 fiche', '0 citation', '0 légende']));
  });

  it('changes not a byte when run again', async () => {
    await runImport([FILE], { root, path: 'data' }, () => null);
    const before = written();
    expect(
      (await runImport([FILE], { root, path: 'data' }, () => null)).output.match(/\.md : inchangée$/gm),
    ).toHaveLength(13);
    expect(written()).toEqual(before);
  });

  it('writes nothing where one file can’t be written, and all once it can', async () => {
    const record = join(root, `data/sources/.${DOCUMENT_NAME.replace('.md', '.imports.json.partiel')}`);
    mkdirSync(record);
    await expect(runImport([FILE], { root, path: 'data' }, () => null)).rejects.toThrow();
    expect(readdirSync(join(root, 'data/fiches'))).toEqual([]);
    expect(readdirSync(join(root, 'data/sources'))).toEqual([DOCUMENT_NAME]);
    expect(
      (await runImport([FILE], { root, path: 'data' }, () => null)).output.match(/\.md : créée$/gm),
    ).toHaveLength(13);
  });

  it('asks again what is not ticked in its index, and nothing once all is', async () => {
    const index = join(root, FILE.replace('.md', '.index.yaml'));
    const first = await runImport([FILE], { root, path: 'data' }, () => null);
    expect(first.output).toContain('ligne 255 : villeurbanne → ligne mise à l’écart');
    const ticked = readFileSync(index, 'utf8').replaceAll('relu: non', 'relu: oui');
    writeFileSync(index, ticked);
    const again = await runImport([FILE], { root, path: 'data' }, () => null);
    expect(again.output).not.toContain('À relire');
    expect(again.output).toContain(
      '\nÀ remplir dans l’index ou à la main : territoire et thèmes des fiches 1,',
    );
    expect(readFileSync(index, 'utf8')).toBe(ticked);
    const whole = ticked
      .replace(/territoire:.*/gu, 'territoire: Angers')
      .replace(/themes:.*/gu, 'themes: [eau]');
    writeFileSync(index, whole);
    const last = await runImport([FILE], { root, path: 'data' }, () => null);
    expect(last.output).toContain('\nÀ relire : tout est relu\n');
    expect(last.output).not.toContain('À remplir');
  });

  it('keeps a file edited by hand until --ecraser is given', async () => {
    await runImport([FILE], { root, path: 'data' }, () => null);
    const before = written();
    const sheet = 'data/fiches/le-soutien-aux-tiers-lieux-de-la-region-nouvelle-aquitaine.md';
    writeFileSync(join(root, sheet), 'À la main\n');
    const again = await runImport([FILE], { root, path: 'data' }, () => null);
    expect(again.code).toBe(0);
    expect(again.output).toContain(`${sheet} : modifiée à la main, laissée telle quelle`);
    expect(readFileSync(join(root, sheet), 'utf8')).toBe('À la main\n');
    expect((await runImport([FILE, '--ecraser'], { root, path: 'data' }, () => null)).output).toContain(
      `${sheet} : modifiée à la main, écrasée`,
    );
    expect(written()).toEqual(before);
  });

  it('updates untouched files when the document changes', async () => {
    await runImport([FILE], { root, path: 'data' }, () => null);
    writeFileSync(join(root, FILE), DOCUMENT_TEXT.replace('Projet Solyron', 'Le projet Solyron'));
    const { output } = await runImport([FILE], { root, path: 'data' }, () => null);
    expect(output.match(/: mise à jour$/gm)).toHaveLength(1);
    expect(output.match(/: inchangée$/gm)).toHaveLength(12);
  });

  it.each([
    [[], 'Quel document faut-il importer ?'],
    [['--force', FILE], 'Option inconnue : --force'],
    [[FILE, FILE], 'Un seul document à la fois'],
    [['data/sources/absent.md'], 'Fichier introuvable : data/sources/absent.md'],
    [['data/sources'], 'n’est pas un fichier'],
  ])('explains %j', async (args, message) => {
    const { code, output, errors } = await runImport(args, { root, path: 'data' }, () => null);
    expect([code, output]).toEqual([1, '']);
    expect(errors).toContain(message);
  });

  it('explains a document that is not text', async () => {
    writeFileSync(join(root, 'x.docx'), Buffer.from([0x50, 0x4b, 3, 4, 0, 0xff]));
    expect((await runImport(['x.docx'], { root, path: 'data' }, () => null)).errors).toContain('est abîmé');
  });

  it('explains an image that has the name of a document', async () => {
    writeFileSync(join(root, 'x.docx'), Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'));
    expect((await runImport(['x.docx'], { root, path: 'data' }, () => null)).errors).toContain(
      'est une image',
    );
  });

  it.each([
    ['a cut Word file', 'x.docx', Buffer.from([0x50, 0x4b, 3, 4, 0, 0xff])],
    ['a cut PDF', 'x.pdf', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj', 'latin1')],
    ['a page without a title', 'x.html', Buffer.from('<p>Un mot.</p>'.repeat(500))],
    ['an empty text', 'x.txt', Buffer.from('')],
    ['ten thousand lines of nothing', 'x.md', Buffer.from('mot\n\n'.repeat(10_000))],
  ])('ends under 25 lines on %s', async (_, name, bytes) => {
    writeFileSync(join(root, name), bytes);
    const { code, output, errors } = await runImport([name], { root, path: 'data' }, () => null);
    expect(code).toBe(1);
    expect(`${output}${errors}`.split('\n').length).toBeLessThan(25);
    expect(errors).toContain(name);
  });

  it('ends on the remedy, under 25 lines, at a wrong line of its index', async () => {
    const index = FILE.replace('.md', '.index.yaml');
    writeFileSync(join(root, index), 'titre: Recueil\nfiches:\n  - rang: un\n    fiche: a\n');
    const { output, errors } = await runImport([FILE], { root, path: 'data' }, () => null);
    const lines = `${output}${errors}`.trimEnd().split('\n');
    expect(lines.length).toBeLessThan(25);
    expect(lines[0]).toContain(`${index}:3:`);
    expect(lines.at(-1)).toMatch(/^ {2}→ /u);
  });

  it('stops at a wrong index or a damaged record, and writes nothing', async () => {
    writeFileSync(join(root, FILE.replace('.md', '.index.yaml')), 'titre: 1\nfiches: []\n');
    const wrong = await runImport([FILE], { root, path: 'data' }, () => null);
    expect(wrong.code).toBe(1);
    expect(wrong.errors).toContain('.index.yaml:1:8  erreur  index-invalide');
    rmSync(join(root, FILE.replace('.md', '.index.yaml')));
    writeFileSync(join(root, FILE.replace('.md', '.imports.json')), '{');
    expect(await runImport([FILE], { root, path: 'data' }, () => null)).toMatchObject({
      code: 1,
      output: '',
    });
    expect(readdirSync(join(root, 'data'))).toEqual(['sources']);
  });
});
