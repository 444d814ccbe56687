import type { Diagnostic } from '../../../core/settings/diagnostic.ts';

/** What to do in the form where the remedy for the file is another. */
const REMEDIES: Readonly<Record<string, string>> = {
  'territoire-manquant': 'Tapez son nom, puis choisissez-le dans la liste qui s’ouvre.',
  'theme-manquant': 'Cochez-en un au moins.',
  'titre-absent': 'Écrivez-le dans ce champ.',
  'fiche-vide': 'Écrivez le texte d’une partie au moins.',
  'document-inconnu': 'Corrigez le nom du document reçu, ou videz ses deux champs.',
  'lieu-illisible': 'Écrivez le lieu comme dans le texte, et son code Insee si son nom officiel est autre.',
};

/** Lines of a header that no form shows, and commands. */
const OF_FILES = /\{|« \w+: »|« - |npm run|<!--|site\.json|^La valeur de « \w+ »/u;

/** A diagnostic as the form says it: values instead of lines of YAML, and no marks of headings. */
export function inFormWords({ code, message, help }: Pick<Diagnostic, 'code' | 'message' | 'help'>) {
  const isHeavy = /^L’image « .* » pèse/u.test(message);
  const own = isHeavy
    ? 'Ajoutez-la de nouveau plus bas : elle est réduite, et garde ses mots.'
    : REMEDIES[code];
  const words = (text: string) =>
    text
      .split(/(?<=[.!?]) (?=\p{Lu})/u)
      .filter((sentence) => !OF_FILES.test(sentence))
      .join(' ')
      .replace(/« \w+: "?([^»]*?)"? »/gu, '« $1 »')
      .replace(/« #+ /gu, '« ');
  const remedy = own ?? words(help);
  return { message: words(message) || (remedy === '' ? message : ''), help: remedy };
}
