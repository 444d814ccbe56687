import { type Level, levelInFull, levelLabel } from '../domain/territory/level.ts';

interface LevelNameProps {
  readonly level: Level;
  readonly words?: string;
}

export function LevelName({ level, words = levelLabel(level) }: LevelNameProps) {
  const full = levelInFull(level);
  return full === null ? words : <abbr title={full}>{words}</abbr>;
}
