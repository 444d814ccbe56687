import { accepted, bad, error, type HostileCase, SHEET, sheet, warning, withFiles } from './hostile-case.ts';

const GOOD = sheet();
const BODY = '\n# Un atelier de quartier\n\n## Pourquoi ce projet ?\n\nParce que.\n';
const header = (yaml: string) => `---\n${yaml}\n---\n${BODY}`;
const unreadable = (place: string) => error(place, 'yaml-illisible', /guillemets|clé: valeur/u);
const NEST = '['.repeat(200);

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
  bad(
    'an unclosed front matter',
    GOOD.replace('\n---\n', '\n'),
    error('1:1', 'entete-non-ferme', /« --- ».*ligne 6/u),
  ),
  bad(
    'every line indented',
    GOOD.replace(/^(?=.)/gmu, '   '),
    error('1:1', 'entete-non-ferme', /Retirez les espaces/u),
  ),
  bad('an empty front matter', header(''), error('2:1', 'entete-illisible', /---/u)),
  bad('words in place of keys', header('Bonjour à tous'), error('2:1', 'entete-illisible', /---/u)),
  bad('a list in place of keys', header('- territoire'), error('2:1', 'entete-illisible', /---/u)),
  bad(
    'the front matter twice',
    GOOD.replace(/^(---[\s\S]*?---\n)/u, '$1\n$1'),
    error('7:1', 'entete-en-double', /effacez les lignes 7 à 11/u),
  ),
  bad(
    'the front matter under the title',
    GOOD.replace(/^(---[\s\S]*?---\n)\n(.*\n)\n/u, '$2\n$1\n'),
    error('3:1', 'entete-deplace', /haut/u),
  ),
  bad(
    'plus signs in place of hyphens',
    GOOD.replaceAll(/^---$/gmu, '+++'),
    error('1:1', 'entete-absent', /---/u),
  ),
  bad('an unclosed bracket', sheet({ themes: '[emploi-insertion' }), unreadable('3:9')),
  bad(
    'an unclosed quotation mark',
    sheet({ territoire: '"Ville de Nancy' }),
    error('2:13', 'yaml-illisible', /guillemet/u),
  ),
  bad(
    'a colon in a value',
    sheet({ territoire: 'Ville: de: Nancy' }),
    error('2:13', 'yaml-illisible', /guillemets/u),
  ),
  bad(
    'a tab',
    header('territoire: Ville de Nancy\nthemes:\n\t- emploi-insertion'),
    error('4:1', 'yaml-illisible', /espaces/u),
  ),
  bad(
    'a key twice',
    sheet({ more: 'territoire: Ville de Metz\n' }),
    error('5:1', 'cle-en-double', /une liste sous « territoire: »/u),
  ),
  bad(
    'a single value twice',
    sheet({ more: 'etat: en cours\netat: en projet\n' }),
    error('6:1', 'cle-en-double', /^Gardez une seule des deux lignes\.$/u),
  ),
  bad(
    'an anchor and an alias',
    sheet({ territoire: '&a Ville de Nancy', more: 'ecarte: *a\n' }),
    error('2:16', 'yaml-non-autorise', /elle-même/u),
    error('5:9', 'yaml-non-autorise', /elle-même/u),
  ),
  bad('a tag', sheet({ territoire: '!!js/function "f"' }), error('2:13', 'yaml-non-autorise', /elle-même/u)),
  bad('a second document', sheet({ more: '...\nlieux: []\n' }), error('6:1', 'yaml-illisible', /seul bloc/u)),
  bad(
    '200 nested lists',
    sheet({ more: `ecarte: ${NEST}\n` }),
    error('2:1', 'yaml-illisible', /clé: valeur/u),
  ),
  bad(
    'a front matter of 60 000 characters',
    sheet({ more: `ecarte: "${'a'.repeat(60_000)}"\n` }),
    error('2:1', 'yaml-illisible', /clé: valeur/u),
  ),
  bad(
    '« __proto__ »',
    sheet({ more: '__proto__: { sheet: 1 }\n' }),
    warning('5:1', 'cle-inconnue', /clés lues/u),
  ),
  bad('an unknown key', sheet({ more: 'couleur: bleu\n' }), warning('5:1', 'cle-inconnue', /clés lues/u)),
  bad('a misspelt key', GOOD.replace('themes:', 'theme:'), error('3:1', 'cle-mal-ecrite', /« themes: »/u)),
  bad(
    'two misspelt keys for one',
    GOOD.replace('themes: [emploi-insertion]', 'theme: emploi-insertion\nthèmes: [emploi-insertion]'),
    error('3:1', 'cle-mal-ecrite', /^Écrivez « themes: »\.$/u),
    error('4:1', 'cle-mal-ecrite', /une seule fois/u),
  ),
  bad(
    'keys in capitals',
    GOOD.replace('territoire:', 'Territoire:'),
    error('2:1', 'cle-mal-ecrite', /« territoire: »/u),
  ),
  bad(
    'no territory',
    GOOD.replace(/^territoire.*\n/mu, ''),
    error('1:1', 'territoire-manquant', /« territoire: /u),
  ),
  bad(
    'an empty territory',
    sheet({ territoire: '' }),
    error('2:1', 'territoire-manquant', /« territoire: /u),
  ),
  bad(
    'an unknown territory',
    sheet({ territoire: 'Ville de Nancie' }),
    error('2:13', 'territoire-inconnu', /Vouliez-vous/u),
  ),
  bad(
    'a territory of 5 000 letters',
    sheet({ territoire: 'a'.repeat(5000) }),
    error('2:13', 'territoire-inconnu', /./u),
  ),
  bad(
    'a mirrored territory',
    sheet({ territoire: '"\u202eycnaN"' }),
    error('2:14', 'signe-trompeur', /Effacez/u),
    error('2:13', 'territoire-inconnu', /./u),
  ),
  bad(
    'typographic quotation marks',
    sheet({ territoire: '“Ville de Nancy”' }),
    error('2:13', 'territoire-inconnu', /./u),
  ),
  bad('no theme', GOOD.replace(/^themes.*\n/mu, ''), error('1:1', 'theme-manquant', /emploi-insertion/u)),
  bad(
    'an empty list of themes',
    sheet({ themes: '[]' }),
    error('3:1', 'theme-manquant', /emploi-insertion/u),
  ),
  bad(
    'an unknown theme',
    sheet({ themes: '[emploi-insertio]' }),
    error('3:10', 'theme-inconnu', /« emploi-insertion »/u),
  ),
  bad(
    'the name of a theme',
    sheet({ themes: 'Emploi et insertion' }),
    error('3:9', 'theme-inconnu', /« emploi-insertion »/u),
  ),
  bad(
    'two themes without their comma',
    sheet({ themes: '[emploi-insertion ruralite-mobilites]' }),
    error('3:10', 'theme-inconnu', /« \[emploi-insertion, ruralite-mobilites\] »/u),
  ),
  bad(
    'a theme twice',
    sheet({ themes: '[emploi-insertion, emploi-insertion]' }),
    warning('3:28', 'theme-en-double', /Retirez/u),
  ),
  bad(
    'a map of themes',
    sheet({ themes: '{ emploi-insertion: 1 }' }),
    error('3:1', 'theme-manquant', /emploi-insertion/u),
  ),
  bad(
    'a wrong theme and a wrong territory',
    sheet({ themes: '[emploii]', territoire: 'Ville de Nancie' }),
    error('2:13', 'territoire-inconnu', /Vouliez-vous/u),
    error('3:10', 'theme-inconnu', /emploi-insertion/u),
  ),
  bad(
    'a rank of zero',
    sheet({ source: '{ document: recueil.md, rang: 0 }' }),
    error('4:39', 'source-incomplete', /rang/u),
  ),
  bad(
    'a rank in words',
    sheet({ source: '{ document: recueil.md, rang: deux }' }),
    error('4:39', 'source-incomplete', /rang/u),
  ),
  bad(
    'half a rank',
    sheet({ source: '{ document: recueil.md, rang: 1.5 }' }),
    error('4:39', 'source-incomplete', /rang/u),
  ),
  bad(
    'an unknown document',
    sheet({ source: '{ document: recueuil.md, rang: 2 }' }),
    warning('4:21', 'document-inconnu', /« recueil\.md »/u),
  ),
  bad(
    'a document without index',
    sheet({ source: '{ document: charte.docx, rang: 2 }' }),
    warning('4:21', 'document-inconnu', /index/u),
  ),
  bad(
    'a page of a source',
    sheet({ source: '{ document: recueil.md, rang: 2, page: 4 }' }),
    warning('4:42', 'cle-inconnue', /document, rang/u),
  ),
  bad('places of a commune', sheet({ more: 'lieux: [Nancy]\n' }), error('5:9', 'lieu-du-territoire', /./u)),
  bad(
    'a commune of elsewhere',
    sheet({ territoire: 'Département de Meurthe-et-Moselle', more: 'lieux: [Rennes]\n' }),
    error('5:9', 'lieu-hors-du-territoire', /^Retirez ce lieu/u),
  ),
  bad(
    'a place with half a code',
    sheet({ more: 'lieux:\n  - Joef: "542"\n' }),
    error('6:5', 'lieu-illisible', /code Insee/u),
  ),
  bad(
    'a map of places',
    sheet({ more: 'lieux: { Nancy: "54395" }\n' }),
    error('5:8', 'lieu-illisible', /tiret/u),
  ),
  bad(
    'a map set aside',
    sheet({ more: 'ecarte:\n  - { a: b }\n' }),
    warning('6:5', 'ecarte-illisible', /tiret/u),
  ),
  bad(
    'two wrong files',
    GOOD.replace('Nancy', 'Nancie'),
    error('2:13', 'territoire-inconnu', /Vouliez-vous/u),
  ),
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
    error('2:13', 'territoire-inconnu', /Vouliez-vous/u),
  ),
];
