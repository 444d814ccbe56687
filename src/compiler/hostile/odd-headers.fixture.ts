import {
  accepted,
  bad,
  type Expectation,
  error,
  type HostileCase,
  type Parts,
  SHEET,
  sheet,
  warning,
  withFiles,
} from './hostile-case.fixture.ts';

const GOOD = sheet();
const BODY = '\n# Un atelier de quartier\n\n## Pourquoi ce projet ?\n\nParce que.\n';
const header = (yaml: string) => `---\n${yaml}\n---\n${BODY}`;
const NEST = '['.repeat(200);

const having =
  (part: keyof Parts) =>
  (name: string, value: string, ...expected: readonly Expectation[]) =>
    bad(name, sheet({ [part]: value }), ...expected);
const territory = having('territoire');
const themes = having('themes');
const source = having('source');
const more = having('more');
const rank = (name: string, words: string, ...expected: readonly Expectation[]) =>
  source(name, `{ document: recueil.md, ${words} }`, ...expected);
const changed = (name: string, from: string | RegExp, to: string, ...expected: readonly Expectation[]) =>
  bad(name, GOOD.replace(from, to), ...expected);

const saying = (code: string) => (place: string, help: RegExp) => error(place, code, help);
const yaml = saying('yaml-illisible');
const unknown = saying('territoire-inconnu');
const unknownTheme = saying('theme-inconnu');

/** What is between the two « --- ». */
export const FRONT_MATTER_CASES: readonly HostileCase[] = [
  accepted('the witness', GOOD),
  accepted('a byte order mark', `\ufeff${GOOD}`),
  accepted('CRLF', GOOD.replaceAll('\n', '\r\n')),
  accepted('CR alone', GOOD.replaceAll('\n', '\r')),
  accepted('blank lines above', `\n\n${GOOD}`),
  accepted('composed apart', sheet({ territoire: 'Ville de Vénissieux'.normalize('NFD') })),
  accepted('a comment', sheet({ more: '# relu\n' })),
  bad('no front matter', BODY, error('1:1', 'entete-absent', /---/u)),
  changed('an unclosed front matter', '\n---\n', '\n', error('1:1', 'entete-non-ferme', /« --- ».*ligne 6/u)),
  changed(
    'every line indented',
    /^(?=.)/gmu,
    '   ',
    error('1:1', 'entete-non-ferme', /Retirez les espaces/u),
  ),
  bad('an empty front matter', header(''), error('2:1', 'entete-illisible', /---/u)),
  bad('words in place of keys', header('Bonjour à tous'), error('2:1', 'entete-illisible', /---/u)),
  bad('a list in place of keys', header('- territoire'), error('2:1', 'entete-illisible', /---/u)),
  changed(
    'the front matter twice',
    /^(---[\s\S]*?---\n)/u,
    '$1\n$1',
    error('7:1', 'entete-en-double', /effacez les lignes 7 à 11/u),
  ),
  changed(
    'the front matter under the title',
    /^(---[\s\S]*?---\n)\n(.*\n)\n/u,
    '$2\n$1\n',
    error('3:1', 'entete-deplace', /haut/u),
  ),
  bad(
    'plus signs in place of hyphens',
    GOOD.replaceAll(/^---$/gmu, '+++'),
    error('1:1', 'entete-absent', /---/u),
  ),
  themes('an unclosed bracket', '[emploi-insertion', yaml('3:9', /guillemets|clé: valeur/u)),
  territory('an unclosed quotation mark', '"Ville de Nancy', yaml('2:13', /guillemet/u)),
  territory('a colon in a value', 'Ville: de: Nancy', yaml('2:13', /guillemets/u)),
  bad('a tab', header('territoire: Ville de Nancy\nthemes:\n\t- emploi-insertion'), yaml('4:1', /espaces/u)),
  more(
    'a key twice',
    'territoire: Ville de Metz\n',
    error('5:1', 'cle-en-double', /une liste sous « territoire: »/u),
  ),
  more(
    'a single value twice',
    'etat: en cours\netat: en projet\n',
    error('6:1', 'cle-en-double', /^Gardez une seule des deux lignes\.$/u),
  ),
  bad(
    'an anchor and an alias',
    sheet({ territoire: '&a Ville de Nancy', more: 'ecarte: *a\n' }),
    error('2:16', 'yaml-non-autorise', /elle-même/u),
    error('5:9', 'yaml-non-autorise', /elle-même/u),
  ),
  territory('a tag', '!!js/function "f"', error('2:13', 'yaml-non-autorise', /elle-même/u)),
  more('a second document', '...\nlieux: []\n', yaml('6:1', /seul bloc/u)),
  more('200 nested lists', `ecarte: ${NEST}\n`, yaml('2:1', /clé: valeur/u)),
  more(
    'a front matter of 60 000 characters',
    `ecarte: "${'a'.repeat(60_000)}"\n`,
    yaml('2:1', /clé: valeur/u),
  ),
  more('« __proto__ »', '__proto__: { sheet: 1 }\n', warning('5:1', 'cle-inconnue', /clés lues/u)),
  more('an unknown key', 'couleur: bleu\n', warning('5:1', 'cle-inconnue', /clés lues/u)),
  changed('a misspelt key', 'themes:', 'theme:', error('3:1', 'cle-mal-ecrite', /« themes: »/u)),
  changed(
    'two misspelt keys for one',
    'themes: [emploi-insertion]',
    'theme: emploi-insertion\nthèmes: [emploi-insertion]',
    error('3:1', 'cle-mal-ecrite', /^Écrivez « themes: »\.$/u),
    error('4:1', 'cle-mal-ecrite', /une seule fois/u),
  ),
  changed(
    'keys in capitals',
    'territoire:',
    'Territoire:',
    error('2:1', 'cle-mal-ecrite', /« territoire: »/u),
  ),
  changed('no territory', /^territoire.*\n/mu, '', error('1:1', 'territoire-manquant', /« territoire: /u)),
  territory('an empty territory', '', error('2:1', 'territoire-manquant', /« territoire: /u)),
  territory('an unknown territory', 'Ville de Nancie', unknown('2:13', /Vouliez-vous/u)),
  territory('a territory of 5 000 letters', 'a'.repeat(5000), unknown('2:13', /./u)),
  territory(
    'a mirrored territory',
    '"\u202eycnaN"',
    error('2:14', 'signe-trompeur', /Effacez/u),
    unknown('2:13', /./u),
  ),
  territory('typographic quotation marks', '“Ville de Nancy”', unknown('2:13', /./u)),
  changed('no theme', /^themes.*\n/mu, '', error('1:1', 'theme-manquant', /emploi-insertion/u)),
  themes('an empty list of themes', '[]', error('3:1', 'theme-manquant', /emploi-insertion/u)),
  themes('an unknown theme', '[emploi-insertio]', unknownTheme('3:10', /« emploi-insertion »/u)),
  themes('the name of a theme', 'Emploi et insertion', unknownTheme('3:9', /« emploi-insertion »/u)),
  themes(
    'two themes without their comma',
    '[emploi-insertion ruralite-mobilites]',
    unknownTheme('3:10', /« \[emploi-insertion, ruralite-mobilites\] »/u),
  ),
  themes(
    'a theme twice',
    '[emploi-insertion, emploi-insertion]',
    warning('3:28', 'theme-en-double', /Retirez/u),
  ),
  themes('a map of themes', '{ emploi-insertion: 1 }', error('3:1', 'theme-manquant', /emploi-insertion/u)),
  bad(
    'a wrong theme and a wrong territory',
    sheet({ themes: '[emploii]', territoire: 'Ville de Nancie' }),
    unknown('2:13', /Vouliez-vous/u),
    unknownTheme('3:10', /emploi-insertion/u),
  ),
  rank('a rank of zero', 'rang: 0', error('4:39', 'source-incomplete', /rang/u)),
  rank('a rank in words', 'rang: deux', error('4:39', 'source-incomplete', /rang/u)),
  rank('half a rank', 'rang: 1.5', error('4:39', 'source-incomplete', /rang/u)),
  source(
    'an unknown document',
    '{ document: recueuil.md, rang: 2 }',
    warning('4:21', 'document-inconnu', /« recueil\.md »/u),
  ),
  source(
    'a document without index',
    '{ document: charte.docx, rang: 2 }',
    warning('4:21', 'document-inconnu', /index/u),
  ),
  rank('a page of a source', 'rang: 2, page: 4', warning('4:42', 'cle-inconnue', /document, rang/u)),
  more('places of a commune', 'lieux: [Nancy]\n', error('5:9', 'lieu-du-territoire', /./u)),
  bad(
    'a commune of elsewhere',
    sheet({ territoire: 'Département de Meurthe-et-Moselle', more: 'lieux: [Rennes]\n' }),
    error('5:9', 'lieu-hors-du-territoire', /^Retirez ce lieu/u),
  ),
  more(
    'a place with half a code',
    'lieux:\n  - Joef: "542"\n',
    error('6:5', 'lieu-illisible', /code Insee/u),
  ),
  more('a map of places', 'lieux: { Nancy: "54395" }\n', error('5:8', 'lieu-illisible', /tiret/u)),
  more('a map set aside', 'ecarte:\n  - { a: b }\n', warning('6:5', 'ecarte-illisible', /tiret/u)),
  changed('two wrong files', 'Nancy', 'Nancie', unknown('2:13', /Vouliez-vous/u)),
  withFiles(
    'two wrong sheets',
    {
      [SHEET]: sheet({ territoire: 'Nancie' }),
      'fiches/autre.md': sheet({
        themes: 'x',
        source: '{ document: recueil.md, rang: 3 }',
        title: '# Autre',
      }),
    },
    error('3:9', 'theme-inconnu', /Thèmes possibles/u, 'fiches/autre.md'),
    unknown('2:13', /Vouliez-vous/u),
  ),
];
