import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSourceIndex } from './source-index.ts';

const GOOD = `titre: Fiches
fiches:
  - rang: 1
    fiche: une-fiche
    territoire: Ville de Paris
    themes: [emploi-insertion]
`;

function problems(text: string): string[] {
  return parseSourceIndex({ path: 'x.index.yaml', text }).diagnostics.map(
    ({ line, column, code, message }) => `${line}:${column} ${code} ${message}`,
  );
}

describe('parseSourceIndex', () => {
  it('reads a title and sheets', () => {
    const { index, diagnostics } = parseSourceIndex({ path: 'x', text: GOOD });
    expect(diagnostics).toEqual([]);
    expect(index).toEqual({
      titre: 'Fiches',
      fiches: [{ rang: 1, fiche: 'une-fiche', territoire: ['Ville de Paris'], themes: ['emploi-insertion'] }],
    });
  });

  it('reads the communes of a sheet, with their codes when given', () => {
    const { index } = parseSourceIndex({ path: 'x', text: `${GOOD}    lieux: [Nancy, Joef: "54280"]\n` });
    expect(index?.fiches[0]?.lieux).toEqual(['Nancy', { Joef: '54280' }]);
  });

  it('reads what is known of the document', () => {
    const known =
      'annee: 2022\nediteur: Le réseau\nadresse: https://exemple.org/recueil.pdf\npublier: true\n';
    const { index } = parseSourceIndex({ path: 'x', text: known + GOOD });
    expect(index).toMatchObject({
      annee: 2022,
      editeur: 'Le réseau',
      adresse: 'https://exemple.org/recueil.pdf',
      publier: true,
    });
  });

  it.each([
    ['annee: deux mille', '1:8 index-invalide « annee » est l’année du document, en quatre chiffres.'],
    ['annee: 22', '1:8 index-invalide « annee » est l’année du document, en quatre chiffres.'],
    ['editeur: []', '1:10 index-invalide « editeur » nomme qui a publié le document.'],
    [
      'adresse: exemple.org',
      '1:10 index-invalide « adresse » est une adresse entière, qui commence par « https:// ».',
    ],
    [
      'adresse: "javascript:alert(1)"',
      '1:10 index-invalide « adresse » est une adresse entière, qui commence par « https:// ».',
    ],
    [
      'publier: oui',
      '1:10 index-invalide « publier » vaut « true » si le site peut donner le document reçu, sinon « false ».',
    ],
  ])('refuses « %s »', (line, problem) => {
    expect(problems(`${line}\n${GOOD}`)).toEqual([problem]);
  });

  it('refuses to publish a document that is not there', () => {
    const file = { path: 'x.index.yaml', text: `publier: true\n${GOOD}` };
    expect(parseSourceIndex({ ...file, isReceived: true }).diagnostics).toEqual([]);
    const [problem] = parseSourceIndex({ ...file, isReceived: false }).diagnostics;
    expect(problem).toMatchObject({ line: 1, column: 10, file: 'x.index.yaml' });
    expect(problem?.help).not.toBe('');
  });

  it.each(['Nancy', '[1]', '[Joef: 54280]', '[{ Joef: "54280", Nancy: "54395" }]', '[[Nancy]]'])(
    'refuses « lieux: %s »',
    (lieux) => {
      expect(problems(`${GOOD}    lieux: ${lieux}\n`)).toEqual([
        expect.stringMatching(/^7:\d+ index-invalide .*lieu/),
      ]);
    },
  );

  it('says where a value is wrong, all problems in one run', () => {
    const text = GOOD.replace('rang: 1', 'rang: zéro').replace('une-fiche', '../Une Fiche');
    expect(problems(text)).toEqual([
      '3:11 index-invalide « rang » est le numéro de la fiche dans le document, à partir de 1.',
      '4:12 index-invalide « fiche » s’écrit en minuscules sans accent, mots séparés par des tirets.',
    ]);
  });

  it('reads the index of a thousand sheets', () => {
    const entry = (rank: number) =>
      `  - rang: ${rank}\n    fiche: fiche-${rank}\n    territoire: Ville de Paris\n    themes: [emploi-insertion]\n`;
    const text = `titre: Recueil\nfiches:\n${Array.from({ length: 1000 }, (_, at) => entry(at + 1)).join('')}`;
    const { index, diagnostics } = parseSourceIndex({ path: 'x', text });
    expect(diagnostics).toEqual([]);
    expect(index?.fiches).toHaveLength(1000);
  });

  it('says where a key is missing or unknown', () => {
    expect(problems(GOOD.replace('    territoire: Ville de Paris\n', ''))[0]).toMatch(
      /^3:5 index-invalide Il manque « territoire »/,
    );
    expect(problems(`${GOOD}auteur: X\n`)[0]).toMatch(/^7:9 index-invalide La clé « auteur »/);
    expect(problems('')).toHaveLength(1);
  });

  it('refuses a key or a rank written twice, an alias, a tag', () => {
    expect(problems(`${GOOD}titre: Autre\n`)[0]).toMatch(/^7:1 cle-en-double/);
    expect(problems(`${GOOD}${GOOD.split('\n').slice(2).join('\n')}`)).toEqual([
      '7:11 index-invalide Deux fiches de l’index ont le même « rang ».',
      '8:12 index-invalide Deux fiches de l’index ont le même « fiche ».',
    ]);
    expect(problems(GOOD.replace('Fiches', '&a Fiches'))[0]).toMatch(/^1:\d+ yaml-non-autorise/);
    expect(problems(GOOD.replace('Fiches', '!!js/function x'))[0]).toMatch(/^1:\d+ yaml-non-autorise/);
  });

  it('treats __proto__ as an unknown key', () => {
    expect(problems(`${GOOD}__proto__: { a: 1 }\n`)).toHaveLength(1);
    expect(({} as { a?: number }).a).toBeUndefined();
  });

  it('never throws', () => {
    const hostile = fc.string({ unit: fc.constantFrom(...'{}[]:,-&*!|>\'"#%@`\n\t ?a1é~<') });
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (text) => {
        const { index, diagnostics } = parseSourceIndex({ path: 'x', text });
        expect(index === null).toBe(diagnostics.length > 0);
      }),
      { numRuns: 500 },
    );
  });
});
