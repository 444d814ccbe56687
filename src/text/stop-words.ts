/** Words that say nothing of a subject, folded: articles, prepositions, pronouns, auxiliaries, question words. */
const STOP_WORDS = new Set(
  `a afin ai ainsi alors apres as au aucun aucune aussi autour autre autres aux avant avec avoir ayant beaucoup bien
car ce ceci cela celle celles celui ces cet cette ceux chaque chez comme comment contre d dans de depuis des deux donc
dont du elle elles en encore entre es est et etaient etait etant ete etre eu eux fait faire font furent il ils j je
jusqu jusque l la laquelle le lequel les lesquelles lesquels leur leurs lors lorsqu lorsque lui m ma mais me meme memes
mes mon n ne ni non nos notre nous on ont ou par parce pas pendant peu peut peuvent plus plusieurs plutot pour pourquoi
presqu puis puisqu puisque qu quand que quel quelle quelles quelqu quelque quelques quels qui quoi quoiqu quoique s sa
sans se selon sera serait seront ses si soient soit son sont sous sur t ta tant te tel telle telles tels tes toi ton
tous tout toute toutes tres tu un une vers via voici voila vos votre vous y`.split(/\s+/u),
);

/** Names in which such a word is one of the others: « Grand Est ». */
const IN_A_NAME = new Set(['grand est']);

/**
 * Whether a folded word says nothing of a subject: such words, and any letter alone, are not searched for. `before` is
 * the word before it, folded, if any.
 */
export function isStopWord(folded: string, before = ''): boolean {
  if (IN_A_NAME.has(`${before} ${folded}`)) return false;
  return STOP_WORDS.has(folded) || /^\p{L}$/u.test(folded);
}
