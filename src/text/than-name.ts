import { type NameInSentence, VOWEL, withArticle } from './french-names.ts';

/** « que la Meurthe-et-Moselle », « qu’Épinal ». */
export function thanName(name: NameInSentence): string {
  const whole = withArticle(name);
  return VOWEL.test(whole) ? `qu’${whole}` : `que ${whole}`;
}
