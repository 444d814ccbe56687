import { kindLabel, type Level, levelInFull } from '../../core/territory/levels.ts';

interface LevelNameProps {
  readonly level: Level;
  readonly kind?: string | undefined;
  readonly words?: string;
}

export function LevelName({ words, ...territory }: LevelNameProps) {
  const full = levelInFull(territory.level);
  const name = words ?? kindLabel(territory);
  return full === null ? name : <abbr title={full}>{name}</abbr>;
}
