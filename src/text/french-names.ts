/** A name as a sentence needs it. */
export interface NameInSentence {
  readonly name: string;
  /** Definite article, `la `, `le `, `les `, `l’`, or empty. */
  readonly article: string;
}

/** Names that carry their own article: « Le Mans », « Les Sables-d’Olonne ». */
const OWN_ARTICLE = /^(Le|Les) (?=\S)/u;

const VOWEL = /^[aeiouyàâäéèêëîïôöùûüœæ]/iu;

/** « la Meurthe-et-Moselle », « l’Ille-et-Vilaine », « Nancy », « Le Mans ». */
export function withArticle({ name, article }: NameInSentence): string {
  return article + name;
}

/** « de la Meurthe-et-Moselle », « du Pas-de-Calais », « des Vosges », « d’Épinal », « du Mans ». */
export function ofName({ name, article }: NameInSentence): string {
  if (article === 'le ') return `du ${name}`;
  if (article === 'les ') return `des ${name}`;
  if (article !== '') return `de ${article}${name}`;
  const own = OWN_ARTICLE.exec(name)?.[1];
  if (own) return `${own === 'Le' ? 'du' : 'des'} ${name.slice(own.length + 1)}`;
  return VOWEL.test(name) ? `d’${name}` : `de ${name}`;
}

/** « que la Meurthe-et-Moselle », « que les Vosges », « qu’Épinal ». */
export function thanName(name: NameInSentence): string {
  const whole = withArticle(name);
  return VOWEL.test(whole) ? `qu’${whole}` : `que ${whole}`;
}
