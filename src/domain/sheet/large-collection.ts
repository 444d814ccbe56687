/** Beyond, what the site holds for each sheet and each small territory is made as light as it can be read. */
export const LARGE_COLLECTION = 1000;

export const isLargeCollection = ({ sheets }: { readonly sheets: readonly unknown[] }): boolean =>
  sheets.length > LARGE_COLLECTION;
