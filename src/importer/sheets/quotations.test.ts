import { expect, it } from 'vitest';
import { twoSheetsOf } from '../corpus/two-sheets.fixture.ts';

const NANTES = '# Ville de Nantes : beta\n\n## Contexte\n\nParce que.\n';

/** The first sheet, whose last part is this. */
async function endingOn(part: string, before = ''): Promise<string> {
  const document = `${before}# Ville de Brest : alpha\n\n## Contexte\n\nParce que.\n\n${part}\n\n${NANTES}`;
  const [brest = ''] = await twoSheetsOf('cite.md', new TextEncoder().encode(document), []);
  return brest.slice(brest.indexOf('Parce que.') + 12);
}

it.each([
  ['« Un mot 11. »\n\n--- Marie Faure, maire', '> « Un mot 11. »'],
  ['"Un mot 17."\n-- Marie Faure, maire', '> "Un mot 17."'],
  ['« Un mot 12. »\n\n(Marie Faure, maire)', '> « Un mot 12. »'],
])('puts the author below a quotation into its heading, in %j', async (part, quoted) => {
  expect(await endingOn(`## PAROLE D’ÉLUS\n\n${part}`)).toBe(
    `## PAROLE D’ÉLUS : Marie Faure, maire\n\n${quoted}\n`,
  );
  expect(await endingOn(`## Dans leurs mots\n\n${part}`)).toBe(
    `## Dans leurs mots : Marie Faure, maire\n\n${quoted}\n`,
  );
});

it.each([
  ['« Un mot 21. » (un riverain)', '> « Un mot 21. »', 'un riverain'],
  ['Le boulanger : « Un mot 22. »', '> « Un mot 22. »', 'Le boulanger'],
  ['« Un mot 23. »\n\nUne abonnée', '> « Un mot 23. »', 'Une abonnée'],
  ['« Un mot 24, et puis un autre. » – Une abonnée', '> « Un mot 24, et puis un autre. »', 'Une abonnée'],
])('takes a role alone for who speaks, among other speakers, in %j', async (part, quoted, author) => {
  expect(await endingOn(`## Paroles\n\n${part}`)).toBe(`## Paroles : ${author}\n\n${quoted}\n`);
});

it('takes a role below a boxed quotation wherever it is, and no text for one', async () => {
  expect(await endingOn('> « Un mot 25. »\n\nUne abonnée')).toBe('## Une abonnée\n\n> « Un mot 25. »\n');
  for (const part of ['« Un mot 26. » (un riverain)\n\nEt la suite.', '« Le Verger » – un lieu ouvert'])
    expect(await endingOn(part)).toContain(part);
});

it('leaves a heading that a text follows as it is', async () => {
  const part = '## Un local\n\n« Un mot. »\n\n--- Marie Faure, maire\n\nEt la suite.';
  expect(await endingOn(part)).toContain('## Un local\n\n## Marie Faure, maire\n\n> « Un mot. »\n\nEt la');
});

it('leaves fences that are no quotation, or never close, out of the text', async () => {
  for (const part of ['::: {.encadre}\n**Un** mot 15.\n:::', '::: citation\n**Un** mot 15.'])
    expect(await endingOn(part)).toBe('**Un** mot 15.\n');
});

it('reads a figure whose words are on the next line, with a year in its label', async () => {
  const figures = '## En chiffres\n\n**84 places**\\\nen deux ans\n\nRepas servis en 2023 : 76 tonnes';
  expect(await endingOn(figures)).toBe(
    '## En chiffres\n\n**84 places** en deux ans\n\nRepas servis en 2023 : **76** tonnes\n',
  );
});

it('gives each speaker of a part a heading', async () => {
  const part =
    '## PAROLES\n\n« Un mot 19. »\n\nMarie Faure, maire\n\n« Un mot 20. »\n\nPaul Brun, berger\n\n« Un mot 21. »\n\n— Lise Roy';
  expect(await endingOn(part)).toBe(
    '## PAROLES : Marie Faure, maire\n\n> « Un mot 19. »\n\n## Paul Brun, berger\n\n> « Un mot 20. »\n\n## Lise Roy\n\n> « Un mot 21. »\n',
  );
});
