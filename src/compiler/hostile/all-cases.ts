import type { HostileCase } from './hostile-case.ts';
import { FILE_CASES } from './odd-files.cases.ts';
import { FRONT_MATTER_CASES } from './odd-headers.cases.ts';
import { JSON_CASES, YAML_CASES } from './odd-settings.cases.ts';
import { TERRITORY_CASES } from './odd-territories.cases.ts';
import { TEXT_CASES } from './odd-texts.cases.ts';

export const HOSTILE_CASES: Readonly<Record<string, readonly HostileCase[]>> = {
  ...{ FILE_CASES, FRONT_MATTER_CASES, TEXT_CASES },
  ...{ TERRITORY_CASES, JSON_CASES, YAML_CASES },
};
