/** Every value is text, whatever it looks like; of a repeated key the last counts. */
export function readSearchString(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** These need no escape after `?`: addresses stay readable. */
const PLAIN: readonly (readonly [escaped: string, plain: string])[] = [
  ['%2C', ','],
  ['%3A', ':'],
  ['%2F', '/'],
];

/** Empty for nothing; otherwise begins with `?`. {@link readSearchString} reads it back. */
export function writeSearchString(search: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== null);
  const text = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  const readable = PLAIN.reduce((done, [escaped, plain]) => done.replaceAll(escaped, plain), text);
  return readable && `?${readable}`;
}
