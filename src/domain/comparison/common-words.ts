import type { ComparedColumn } from './comparison.ts';

/** What the compared sheets have in common, e.g. « même échelon, un thème commun »; empty for nothing. */
export function commonWords(columns: readonly ComparedColumn[]): string {
  const [first, ...others] = columns;
  if (!first || others.length === 0) return '';
  const { record } = first.territory.view;
  const records = others.map(({ territory }) => territory.view.record);
  const isSame = records.every(({ key }) => key === record.key);
  const isLevel = records.every(({ level }) => level === record.level);
  const shared = (first.sheet?.themes ?? []).filter((theme) =>
    others.every(({ sheet }) => sheet?.themes.includes(theme)),
  );
  return [
    ...(isSame ? ['même territoire'] : isLevel ? ['même échelon'] : []),
    ...(shared.length === 1 ? ['un thème commun'] : []),
    ...(shared.length > 1 ? [`${shared.length} thèmes communs`] : []),
  ].join(', ');
}
