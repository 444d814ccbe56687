/** The same function, which gives its last result again for the same arguments: several readers share one derivation. */
export function memoizeLast<A extends readonly unknown[], R>(derive: (...given: A) => R): (...given: A) => R {
  let last: { readonly given: A; readonly result: R } | null = null;
  return (...given) => {
    const before = last;
    if (before && given.every((value, at) => Object.is(value, before.given[at]))) return before.result;
    const result = derive(...given);
    last = { given, result };
    return result;
  };
}
