import { useEffect, useState } from 'react';
import { panelScroller } from '../../a11y/panel-scroll.ts';
import { least } from '../../domain/extremes.ts';

/** The part of the panel, under the contents, whose section is the one being read. */
const READING_BAND = '-56px 0px -55% 0px';

/** Place of the section that is being read, or null above the first. `ids` are those of the headings, in order. */
export function useSectionInView(ids: readonly string[]): number | null {
  const [current, setCurrent] = useState<number | null>(null);
  const list = ids.join(' ');
  useEffect(() => {
    const sections = list.split(' ').map((id) => document.getElementById(id)?.parentElement ?? null);
    const inBand = new Set<number>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const at = sections.indexOf(target as HTMLElement);
          if (isIntersecting) inBand.add(at);
          else inBand.delete(at);
        }
        setCurrent(inBand.size > 0 ? least(inBand) : null);
      },
      { root: panelScroller(), rootMargin: READING_BAND },
    );
    for (const section of sections) if (section) observer.observe(section);
    return () => observer.disconnect();
  }, [list]);
  return current;
}
