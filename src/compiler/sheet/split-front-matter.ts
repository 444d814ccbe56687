import type { Reporter } from './reporter.ts';
import { type Spot, TOP } from './yaml-source.ts';

export const MODEL =
  'Commencez le fichier par « --- », puis les lignes « territoire: » et « themes: », puis « --- ».';

const OPENING = /^\s*---[^\S\n]*\n/u;
/** A front matter further down: between its marks, one of the keys that most sheets have. */
const LOWER =
  /^---[^\S\n]*\n(?:[^\S\n]*\n)*(?:territoire|themes|source)[^\S\n]*:(?:(?!---[^\S\n]*$).*\n)*---[^\S\n]*$/mu;

interface Parts {
  readonly yaml: string | null;
  readonly firstLine: number;
  readonly body: string;
}

/** Expects normalised text. Blank lines stand for the front matter, so that the body keeps its line numbers. */
export function splitFrontMatter(text: string, reporter: Reporter): Parts {
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined) return withoutOpening(text, reporter);
  const rest = text.slice(opening.length);
  const closing = /^---[^\S\n]*$/mu.exec(rest);
  if (closing === null) {
    const first = opening.split('\n').length;
    const spot = lineAt(text, opening.trimEnd().length);
    reporter.error('entete-non-ferme', spot, ...whyUnclosed(rest, first));
    return { yaml: null, firstLine: 1, body: text };
  }
  const end = opening.length + closing.index + closing[0].length;
  return {
    yaml: text.slice(opening.length, opening.length + closing.index),
    firstLine: opening.split('\n').length,
    body: blank(text.slice(0, end)) + withoutSecond(text, end, reporter),
  };
}

function whyUnclosed(rest: string, firstLine: number): readonly [message: string, help: string] {
  if (/^[^\S\n]+---[^\S\n]*$/mu.test(rest))
    return [
      'Les lignes de l’en-tête commencent par des espaces.',
      'Retirez les espaces au début de chaque ligne.',
    ];
  const title = rest.split('\n').findIndex((line) => /^#{1,6}\s+\S/u.test(line));
  const above = title === -1 ? '' : `, au-dessus du titre de la ligne ${firstLine + title}`;
  return ['L’en-tête n’est pas fermé.', `Ajoutez une ligne « --- » après la dernière clé${above}.`];
}

const blank = (text: string): string => text.replace(/[^\n]/gu, '');

const lineAt = (text: string, offset: number): Spot => ({
  line: text.slice(0, offset).split('\n').length,
  column: 1,
  length: 3,
});

function withoutOpening(text: string, reporter: Reporter): Parts {
  const lower = LOWER.exec(text);
  if (lower === null) {
    reporter.error('entete-absent', TOP, 'La fiche n’a pas d’en-tête.', MODEL);
    return { yaml: null, firstLine: 1, body: text };
  }
  const help = 'Placez-le tout en haut du fichier, au-dessus du titre.';
  const spot = lineAt(text, lower.index);
  reporter.error('entete-deplace', spot, 'L’en-tête n’est pas en haut du fichier.', help);
  const above = text.slice(0, lower.index);
  const moved = splitFrontMatter(blank(above) + text.slice(lower.index), reporter);
  return { ...moved, body: above + moved.body.slice(blank(above).length) };
}

function withoutSecond(text: string, end: number, reporter: Reporter): string {
  const body = text.slice(end);
  const second = LOWER.exec(body);
  if (second === null) return body;
  const spot = lineAt(text, end + second.index);
  const last = spot.line + second[0].split('\n').length - 1;
  const help = `Gardez un seul des deux : effacez les lignes ${spot.line} à ${last}, ou les premières.`;
  reporter.error('entete-en-double', spot, 'Un second en-tête commence ici.', help);
  return body.slice(0, second.index) + blank(second[0]) + body.slice(second.index + second[0].length);
}
