import { site } from '../../data/settings.ts';

/** Title of a page: its own words, then the atlas's name. */
export function pageTitle(own: string | null): string {
  return own ? `${own} · ${site.name}` : `${site.name} · ${site.title}`;
}
