/** Names of classes in a dictionary of Hunspell, and in MyThes. */
const CLASSES: readonly (readonly [tag: string, name: string])[] = [
  ['po:nom', 'Nom'],
  ['po:v', 'Verbe'],
  ['po:adj', 'Adjectif'],
];

/** « démocratie/S.() po:nom is:fem », the flags of endings left out. */
const ENTRY = /^(\p{Ll}{3,})(?:\/\S*)? (.*)$/u;

/** Words of one part in small letters → their classes, as MyThes names them. Reads the `.dic` file of Hunspell. */
export function readLexicon(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, word, tags = ''] = ENTRY.exec(line) ?? [];
    if (word === undefined) continue;
    const classes = CLASSES.filter(([tag]) => tags.includes(tag)).map(([, name]) => name);
    if (classes.length > 0) found.set(word, [found.get(word) ?? '', ...classes].join(' ').trim());
  }
  return found;
}
