import { describe, expect, it } from 'vitest';
import { resolveForAuthor } from '../gazetteer/author.ts';
import { gazetteer, tables } from '../gazetteer/gazetteer.fixture.ts';
import { memberCommunes } from '../gazetteer/member-communes.ts';
import { parseSheet } from '../sheet/parse-sheet.ts';
import { CONTEXT, sheetFile } from '../sheet/sheet-context.fixture.ts';
import { lowerCaseWords, proposePlaces, territoriesNames } from './propose-places.ts';

/** What the finder proposes for a text in a sheet about that territory. */
function found(text: string, words = 'Département de Meurthe-et-Moselle', otherTexts: string[] = []) {
  const answer = resolveForAuthor(gazetteer, words, { file: '', line: 1, column: 1, length: 1 });
  const { sheet } = parseSheet(sheetFile(`## Et concrètement ?\n\n${text}`), CONTEXT);
  if (!('territory' in answer) || sheet === null) throw new Error('unusable example');
  const { territory } = answer;
  return proposePlaces({
    sections: sheet.sections,
    communes: territory.level === 'commune' ? [] : memberCommunes(tables, territory.level, territory.code),
    territoryNames: territoriesNames([territory], [{ words }]),
    lowerCase: lowerCaseWords([text, ...otherTexts]),
  }).map((proposed) => proposed.words);
}

describe('proposePlaces', () => {
  it('finds the communes of the territory, in order, each once', () => {
    expect(found('De Villerupt à Nancy (54), puis Villerupt, Lunéville et L’Hôpital.')).toEqual([
      'Villerupt',
      'Nancy',
      'Lunéville',
    ]);
  });

  it.each([
    ['a commune elsewhere', 'De Metz à Épinal.'],
    ['no accent', 'Luneville.'],
    ['no capital', 'La ville de nancy.'],
    ['all capitals', 'NANCY'],
    ['a part of a word', 'Nancyen, Nancy2, _Nancy_ssime.'],
    [
      'a name with hyphens',
      'Nancy-sur-Cluses, Villers-lès-Nancy-Ouest, Culmont-Nancy, le Val-d’Einville-au-Jard.',
    ],
    ['an address', 'contact@Nancy.fr, https://exemple.fr/Nancy, www.Nancy.fr'],
    ['a link', 'Voir https://exemple.fr/de/Nancy/ici.'],
  ])('does not find %s', (_what, text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    'Mme Nancy',
    'M. Nancy',
    'M.\u00a0Nancy',
    'madame Nancy',
    'MM. Nancy et Dupont',
    'Agnès Nancy',
    'Jean-Baptiste Nancy',
    'J. Nancy',
    'avec l’élue Agnès Nancy',
  ])('takes « %s » for a person, wherever else the name is', (person) => {
    expect(found(`Selon ${person}, tout va bien.\n\nVoir à Nancy.`)).toEqual([]);
  });

  it('takes the name of who is quoted for a person', () => {
    expect(found("À Valleroy.\n\n## Ce qu'en dit Valleroy Jean, maire\n\n> Oui.")).toEqual([]);
  });

  it('finds a name that begins a sentence or follows its first word', () => {
    expect(found('Nancy accueille le forum.')).toEqual(['Nancy']);
    expect(found('C’est fini. Nancy accueille le forum.')).toEqual(['Nancy']);
    expect(found('À Nancy, tout va bien. Entre Villerupt et Longwy.')).toEqual([
      'Nancy',
      'Villerupt',
      'Longwy',
    ]);
  });

  it('leaves the longer name of another place or body alone', () => {
    expect(found('La Métropole du Grand Nancy, Nancy Emploi, le pays de Longwy.')).toEqual([]);
    expect(found('Le Grand Nancy. La ville de Nancy.')).toEqual(['Nancy']);
  });

  it('reads the longest name: Saint-Nicolas-de-Port is no Saint-Nicolas', () => {
    expect(found('À Saint-Nicolas-de-Port.')).toEqual(['Saint-Nicolas-de-Port']);
    expect(found('À Saint-Nicolas.')).toEqual([]);
    expect(found('À La Chapelle-Achard.', 'Département de la Vendée')).toEqual([]);
  });

  it('reads apostrophes, no-break spaces and no-break hyphens as plain ones', () => {
    expect(found("À L'Épine et L’Épine-aux-Bois.", 'Département de la Marne')).toEqual([]);
    expect(found('À Val-d’Isère et Val‑d’Isère.', 'Département de la Savoie')).toEqual(["Val-d'Isère"]);
    expect(found('À La\u00a0Rochelle.', 'Département de la Charente-Maritime')).toEqual(['La Rochelle']);
    expect(found('À Val d’Isère.', 'Département de la Savoie')).toEqual([]);
  });

  it('never proposes short names nor ordinary words', () => {
    expect(found('Eu et Ault.', 'Département de la Seine-Maritime')).toEqual([]);
    expect(found('Sens, Croix, Pont et Ville.', 'Région Bourgogne-Franche-Comté')).toEqual([]);
    expect(found('Réveil.', 'Région Nouvelle-Aquitaine')).toEqual([]);
    expect(found('Marche.', 'Région Nouvelle-Aquitaine')).toEqual([]);
    expect(found('Liverdun', 'Département de Meurthe-et-Moselle', ['un liverdun'])).toEqual([]);
  });

  it('never proposes the territory itself', () => {
    expect(found('La Mayenne et Laval.', 'Département de la Mayenne')).toEqual(['Laval']);
    expect(found('Toulouse Métropole, le collectif Toulouse Impact.', 'Toulouse Métropole')).toEqual([]);
    expect(found('Toulouse Métropole est à Toulouse.', 'Toulouse Métropole')).toEqual(['Toulouse']);
    expect(found('Le Pays de Langres.', 'PETR du Pays de Langres')).toEqual([]);
    expect(found('Le Pays de Grasse, Cabris.', "Communauté d'agglomération du Pays de Grasse")).toEqual([
      'Cabris',
    ]);
  });

  it('proposes nothing about one commune', () => {
    expect(found('Villeurbanne, Lyon.', 'Ville de Villeurbanne')).toEqual([]);
  });
});
