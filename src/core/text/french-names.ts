export interface NameInSentence {
  readonly name: string;
  /** `la `, `le `, `les `, `l’`, or empty. */
  readonly article: string;
}

/** « Le Mans », « Les Sables-d’Olonne » carry their own article. */
const OWN_ARTICLE = /^(Le|Les) (?=\S)/u;

const VOWEL = /^[aeiouyàâäéèêëîïôöùûüœæ]/iu;

export function withArticle({ name, article }: NameInSentence): string {
  return article + name;
}

/** « de la Meurthe-et-Moselle », « du Pas-de-Calais », « d’Épinal », « du Mans ». */
export function ofName({ name, article }: NameInSentence): string {
  if (article === 'le ') return `du ${name}`;
  if (article === 'les ') return `des ${name}`;
  if (article !== '') return `de ${article}${name}`;
  const own = OWN_ARTICLE.exec(name)?.[1];
  if (own) return `${own === 'Le' ? 'du' : 'des'} ${name.slice(own.length + 1)}`;
  return VOWEL.test(name) ? `d’${name}` : `de ${name}`;
}

/** « que la Meurthe-et-Moselle », « qu’Épinal ». */
export function thanName(name: NameInSentence): string {
  const whole = withArticle(name);
  return VOWEL.test(whole) ? `qu’${whole}` : `que ${whole}`;
}
