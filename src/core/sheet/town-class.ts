/** Classes of communes: their words in addresses, and the inhabitants from which each begins. */
export const TOWN_CLASSES = [
  { id: 'moins-de-2000', from: 0, label: 'Moins de 2\u202f000 habitants' },
  { id: '2000-a-20000', from: 2000, label: 'De 2\u202f000 à 20\u202f000 habitants' },
  { id: '20000-a-100000', from: 20_000, label: 'De 20\u202f000 à 100\u202f000 habitants' },
  { id: '100000-et-plus', from: 100_000, label: '100\u202f000 habitants et plus' },
] as const;

export const townClass = (population: number) => TOWN_CLASSES.findLast(({ from }) => population >= from);
