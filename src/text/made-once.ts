/** What takes milliseconds to make, such as the browser's rules for a language, is made when it is first used. */
export function madeOnce<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
