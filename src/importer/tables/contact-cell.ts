/** « Mme Leïla Benali », « Marc Petit » at the beginning. */
const PERSON = /^(?:M(?:me|lle|r)?\.? )?\p{Lu}[\p{L}'’.-]* (?:\p{Ll}{1,3} )?\p{Lu}[\p{L}'’-]+/u;

/** Where a telephone follows a name without a sign between them. */
const BEFORE_TELEPHONE =
  /(?<=[\p{L}).])\s+(?=(?:t[ée]l(?:[ée]phone)?\.?\s*:?\s*)?(?:\+33|0)[\d ().-]{8,})/giu;

/** The contacts of a cell, one below the other or between semicolons; what each says is between commas. */
export function contactsOf(cell: string): string[] {
  const contacts: string[] = [];
  for (const piece of cell.split(/\s*(?:;|\n|(?:,|\s\/)(?=\s*M(?:me|lle|r)?\.? \p{Lu}))\s*/u)) {
    const words = piece.replace(BEFORE_TELEPHONE, ', ').replace(/\s*\(([^()]*)\)\s*,/gu, ', $1,');
    if (words === '') continue;
    if (contacts.length === 0 || PERSON.test(words)) contacts.push(words);
    else contacts.push(`${contacts.pop()}, ${words}`);
  }
  return contacts;
}
