/** Inhabitants from which a class of communes begins, by its word in addresses. */
const TOWN_CLASSES = {
  'moins-de-2000': 0,
  '2000-a-20000': 2000,
  '20000-a-100000': 20_000,
  '100000-et-plus': 100_000,
} as const;

export type TownClass = keyof typeof TOWN_CLASSES;

export const TOWN_CLASS_IDS = Object.keys(TOWN_CLASSES) as TownClass[];

export function townClass(population: number): TownClass | undefined {
  return TOWN_CLASS_IDS.findLast((id) => population >= TOWN_CLASSES[id]);
}

/** From which its class begins. */
export function townFloor(population: number): number {
  const id = townClass(population);
  return id ? TOWN_CLASSES[id] : 0;
}
