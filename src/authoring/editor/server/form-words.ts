import type { Diagnostic } from '../../../core/settings/diagnostic.ts';

/** What to do in the form where the remedy for the file is another. */
const REMEDIES: Readonly<Record<string, string>> = {
  'territoire-repete': 'Retirez-le du champ « Territoire ».',
  'territoire-manquant': 'Tapez son nom sous « Territoire », puis choisissez-le dans la liste qui s’ouvre.',
  'theme-manquant': 'Cochez-en un au moins sous « Thèmes ».',
  'theme-inconnu': 'Cochez à sa place un thème de la liste, sous « Thèmes ».',
  'theme-en-double': 'Décochez-le sous « Thèmes », puis cochez-le de nouveau.',
  'cle-inconnue': 'Le formulaire ne la montre pas : elle se retire dans le fichier.',
  'cle-mal-ecrite': 'Le formulaire ne la montre pas : elle se corrige dans le fichier.',
  'entete-en-double': 'Effacez-le du texte de la fiche.',
  'titre-absent': 'Écrivez-le dans « Titre de la fiche ».',
  'fiche-proposee': 'Relisez-la, puis acceptez-la en haut de son formulaire.',
  'partie-sans-titre': 'Écrivez le « Titre de la partie », ou retirez la partie.',
  'partie-vide': 'Écrivez son « Texte », ou retirez la partie.',
  'fiche-vide': 'Écrivez le texte d’une partie au moins.',
  'document-inconnu': 'Corrigez le nom du document reçu, ou videz ses deux champs.',
  'lieu-en-double': 'Retirez l’un des deux du champ « Lieux nommés par le texte ».',
  'lieu-illisible': 'Écrivez le lieu comme dans le texte, et son code Insee si son nom officiel est autre.',
};

/** Lines of a header that no form shows, and commands. */
const OF_FILES = /\{|« \w+: »|« - |npm run|<!--|site\.json|^La valeur de « \w+ »/u;

/** A diagnostic as the form says it: values instead of lines of YAML, and no marks of headings. */
export function inFormWords({ code, message, help }: Pick<Diagnostic, 'code' | 'message' | 'help'>) {
  const isHeavy = /^L’image « .* » pèse/u.test(message);
  const own = isHeavy
    ? 'Ajoutez-la de nouveau sous « Images » : elle est réduite, et garde ses mots.'
    : REMEDIES[code];
  const words = (text: string) =>
    text
      .replace(/ ; ses membres [^.]* dans groupings\.yaml, à côté de site\.json/u, '')
      .split(/(?<=[.!?]) (?=\p{Lu})/u)
      .filter((sentence) => !OF_FILES.test(sentence))
      .join(' ')
      .replace(/« \w+: "?([^»]*?)"? »/gu, '« $1 »')
      .replace(/« #+ /gu, '« ')
      .replace(/, (?:entre|sans) guillemets(?: droits)?\./gu, '.');
  const remedy = own ?? words(help);
  return { message: words(message) || (remedy === '' ? message : ''), help: remedy };
}

/** What an import says to those who have the index and a terminal, and what the form's page says instead. */
const OF_IMPORT: readonly (readonly [RegExp, string])[] = [
  // What an index lacks is asked.
  [/^\S+\.index\.yaml:\d+:\d+ {2}avertissement.*\n(?: .*\n|\n(?=\S+:\d+:\d+ ))*/gmu, ''],
  [/^\S+:\d+:\d+ {2}\S+ {2}\S+\n/gmu, ''],
  [/^\S+\.index\.yaml est écrit : .*\n/gmu, ''],
  [/^À remplir dans l’index ou à la main : .*\n/gmu, ''],
  [/à compléter sous « themes » dans l’index, parmi ceux de themes\.json/gu, 'à cocher sous « Thèmes »'],
  [/, ou à déclarer dans groupings\.yaml/gu, ''],
  [/« relu: oui » dans \S+ quand c’est vu/gu, 'à cocher dans chaque fiche quand c’est vu'],
  [/à réduire \(npm run edit le fait, en l’ajoutant de nouveau\)/gu, 'ajoutez-la de nouveau dans sa fiche'],
  [/Relisez-la \(npm run edit\), puis .*/gu, 'Relisez-la, puis acceptez-la dans sa fiche.'],
  [/Dans l’index, sous « colonnes », écrivez « titre » à/gu, 'Choisissez « Le titre de la fiche » pour'],
  [/Sous « colonnes », écrivez « cle » à/gu, 'Choisissez « Le numéro ou le code de la ligne » pour'],
  [/puis relancez l’import/gu, 'puis importez de nouveau'],
];

/** An import's report, its sheets named by their titles. */
export function importInFormWords(report: string, titles: ReadonlyMap<string, string>): string {
  const text = OF_IMPORT.reduce((before, [written, said]) => before.replace(written, said), report);
  return text
    .replace(/^( *)(?:\S*fiches\/)?([\w-]+)(?:\.md)?(?= :| →|$)/gmu, (line, space, id) =>
      titles.has(id) ? `${space}« ${titles.get(id)} »` : line,
    )
    .trim();
}
