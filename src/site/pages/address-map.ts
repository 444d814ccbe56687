/** Paths, with and without their last slash, each before the path itself: nginx compares what stands in a `map` whatever the case. */
export const addressMap = (paths: readonly string[]): string =>
  [...new Set(paths)]
    .filter((path) => /^\/[\w/-]+\/$/u.test(path))
    .map((path) => `${path} ${path};\n${path.slice(0, -1)} ${path};\n`)
    .join('');
