import { departementOfCommune } from './departement-code.ts';
import type { Territory } from './territory.ts';

/** A territory's name in a list: communes bear each other's names, the département's number tells them apart. */
export function territoryLabel({ level, code, name }: Territory): string {
  return level === 'commune' ? `${name} (${departementOfCommune(code)})` : name;
}
