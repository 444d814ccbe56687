import type { Reporter } from '../../content/diagnostics/reporter.ts';

interface OddSign {
  readonly severity: 'error' | 'warn';
  readonly code: string;
  readonly pattern: RegExp;
  /** Whether the sign belongs in this line after all. */
  readonly isFine?: (sign: string, line: string) => boolean;
  readonly message: (sign: string) => string;
  readonly help: string;
}

/** Of each kind; once these are mended, the next check reports the others. */
const MOST_REPORTED = 20;

const CODE = (sign: string) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
const DELETE =
  'Effacez-le : placez le curseur à cet endroit, effacez un signe, et récrivez le mot si besoin.';
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

const ODD_SIGNS: readonly OddSign[] = [
  {
    severity: 'error',
    code: 'caractere-nul',
    pattern: /\p{Cc}/gu,
    isFine: (sign) => sign !== '\0',
    message: () => 'Un caractère nul se trouve ici.',
    help: DELETE,
  },
  {
    severity: 'error',
    code: 'signe-trompeur',
    pattern: /[\u202a-\u202e\u2066-\u2069]/gu,
    message: (sign) => `Un signe invisible (${CODE(sign)}) retourne ici le sens de lecture du texte.`,
    help: DELETE,
  },
  {
    severity: 'warn',
    code: 'signe-invisible',
    pattern:
      /[\p{Cc}\u180e\u200b\u200e\u200f\u2028\u2029\u2060-\u2064\ufeff]|[\u200c\u200d](?:(?<=\p{Script=Latin}.)|(?=\p{Script=Latin}))/gu,
    isFine: (sign, line) =>
      sign === '\0' || sign === '\t' || (/[\u200e\u200f]/u.test(sign) && RIGHT_TO_LEFT.test(line)),
    message: (sign) => `Un signe invisible (${CODE(sign)}) se trouve ici.`,
    help: DELETE,
  },
  {
    severity: 'warn',
    code: 'reste-a-ecrire',
    pattern: /\[?\bTODO\b\]?|\[(?:à (?:compléter|vérifier|faire|écrire)|XXX)\]/gu,
    message: (sign) => `« ${sign} » serait publié.`,
    help: 'Écrivez ce qui manque, ou effacez ces mots.',
  },
  {
    severity: 'warn',
    code: 'lettre-perdue',
    // What UTF-8 becomes when it is read in Windows-1252.
    pattern:
      /\ufffd|Ã[\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u2122]|Â[\u00a0-\u00bf]|â€[\u0080-\u00bf\u0152-\u0192\u02dc\u2013-\u2122]/gu,
    message: (sign) =>
      `Une lettre ou un guillemet a été perdu ici, « ${sign} » : le texte a été lu dans un autre encodage que le sien.`,
    help: 'Écrivez le signe qui convient, d’après le document d’origine, ou recopiez le texte depuis ce document.',
  },
];

/** Reports at most one of each kind a line. */
export function reportOddSigns(text: string, reporter: Reporter): void {
  const lines = text.split('\n');
  for (const { severity, code, pattern, isFine, message, help } of ODD_SIGNS) {
    let reported = 0;
    for (let index = 0; index < lines.length && reported < MOST_REPORTED; index++) {
      const line = lines[index] ?? '';
      const found = [...line.matchAll(pattern)].find(([sign]) => !isFine?.(sign, line));
      if (!found) continue;
      const spot = { line: index + 1, column: found.index + 1, length: found[0].length };
      reporter[severity](code, spot, message(found[0]), help);
      reported++;
    }
  }
}
