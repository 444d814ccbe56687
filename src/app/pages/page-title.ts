import { site } from '../../state/data/settings.ts';

export function pageTitle(own: string | null): string {
  return own ? `${own} · ${site.name}` : `${site.name} · ${site.title}`;
}
