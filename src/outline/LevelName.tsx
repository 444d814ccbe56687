import { type Level, levelInFull, levelLabel } from '../domain/territory/level.ts';

interface LevelNameProps {
  readonly level: Level;
  /** Words that say it, instead of its label. */
  readonly words?: string;
}

/** An acronym says what it stands for. */
export function LevelName({ level, words = levelLabel(level) }: LevelNameProps) {
  const full = levelInFull(level);
  return full === null ? words : <abbr title={full}>{words}</abbr>;
}
