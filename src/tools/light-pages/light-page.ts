import { linksFrom } from '../../address/addresses.ts';
import { escaped } from '../../compiler/sharing/markup-text.ts';
import { levelInSentence, levelLabel } from '../../domain/territory/level.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import { fillTemplate } from '../page-template.ts';
import type { LightTerritory } from './light-territories.ts';

export interface LightShell {
  /** The page that the bundler wrote, with its marks. */
  readonly template: string;
  readonly policy: string;
  /** Elements for the head of a page that the browser renders from nothing. */
  readonly unknown: string;
  readonly siteName: string;
  /** Base path with both slashes. */
  readonly base: string;
}

/** Line ends and indents are a tenth of these pages. */
const narrowed = (template: string) => template.replace(/\n\s*/gu, '');

const UNSCRIPTED =
  '<noscript><p>Ses fiches, ses chiffres et ses voisins demandent JavaScript.</p></noscript>';

export function lightPage(
  { level, code, name, parents, today }: LightTerritory,
  { template, policy, unknown, siteName, base }: LightShell,
): string {
  const link = (territory: Territory) =>
    `<a href="${linksFrom(base).territory(territory)}">${escaped(territory.name)}</a>`;
  const around = parents.find((parent) => parent.level === 'departement' || parent.level === 'com');
  const title = escaped(around ? `${name} (${around.name})` : name);
  const kind = today ? 'ancienne commune' : levelInSentence(level);
  const told = today
    ? `<p>Ancienne commune, code ${code}, aujourd’hui ${link(today)}</p>`
    : `<p>${levelLabel(level)}, code ${code}</p><ul>${parents.map((parent) => `<li>${link(parent)}</li>`).join('')}</ul>`;
  return fillTemplate(narrowed(template), {
    policy,
    head: `<title>${title} · ${escaped(siteName)}</title><meta name="description" content="${title}, ${kind}\u00a0: initiatives, chiffres et voisins.">${unknown}`,
    app: `<main><p><a href="${base}">${escaped(siteName)}</a></p><h1>${escaped(name)}</h1>${told}${UNSCRIPTED}</main>`,
    staticMap: '',
    later: '',
  });
}
