interface JsonError {
  readonly name: string;
  readonly offset: number;
  readonly length: number;
}

interface JsonProblem {
  readonly offset: number;
  readonly length: number;
  readonly message: string;
  readonly help: string;
}

const EMPTY: JsonProblem = {
  ...{ offset: 0, length: 1, message: 'Ce fichier est vide.' },
  help: 'Reprenez celui du projet ; data/README.md dit ce qu’il contient.',
};

const HELPS: Readonly<Record<string, string>> = {
  CommaExpected: 'Il manque une virgule avant ceci.',
  ColonExpected: 'Il manque deux-points entre la clé et sa valeur : « "clé": valeur ».',
  PropertyNameExpected: 'Écrivez ici une clé entre guillemets droits : « "clé": valeur ».',
  ValueExpected: 'Écrivez ici une valeur : un texte entre guillemets droits, un nombre, une liste « [ … ] »…',
  CloseBraceExpected: 'Fermez par « } » l’accolade restée ouverte.',
  CloseBracketExpected: 'Fermez par « ] » le crochet resté ouvert.',
  UnexpectedEndOfString: 'Fermez le guillemet droit à la fin de ce texte, sur la même ligne.',
  InvalidCommentToken: 'Retirez ce commentaire : ce format n’en a pas.',
  UnexpectedEndOfComment: 'Retirez ce commentaire : ce format n’en a pas.',
  InvalidEscapeCharacter: 'Doublez la barre oblique inverse : « \\\\ ».',
  InvalidCharacter: 'Remplacez la tabulation ou le signe invisible de ce texte par une espace.',
};

/** Where to look, and what to do, in French. */
export function jsonProblem(text: string, error: JsonError | undefined): JsonProblem {
  if (!error || text.trim() === '') return EMPTY;
  const { name, offset, length } = error;
  const before = text.slice(0, offset).trimEnd();
  const message = 'Ce fichier JSON ne peut pas être lu au-delà de ce point.';
  if (before.endsWith(',') && /[\]}]/u.test(text[offset] ?? ''))
    return {
      offset: before.length - 1,
      length: 1,
      message,
      help: 'Retirez cette virgule : rien ne la suit.',
    };
  // What is missing at the end is missed there, not after the last blank line.
  const at = offset >= text.trimEnd().length && name.startsWith('Close') ? before.length - 1 : offset;
  return {
    offset: at,
    length,
    message,
    help: name === 'InvalidSymbol' ? symbolHelp(text[offset]) : helpFor(name),
  };
}

const helpFor = (name: string) => HELPS[name] ?? 'Corrigez ou retirez ceci.';

function symbolHelp(first = ''): string {
  if (/['’‘«»“”„]/u.test(first))
    return 'Remplacez ces guillemets ou ces apostrophes par des guillemets droits : « " ».';
  return 'Entourez un texte de guillemets droits, ou retirez ceci ; les seuls mots sans guillemets sont true, false et null.';
}
