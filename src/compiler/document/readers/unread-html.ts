import type { Element } from 'hast';
import { textOf } from './hast-text.ts';
import type { AsideReason } from './reading.ts';

const UNREAD: Readonly<Record<string, AsideReason>> = {
  ...Object.fromEntries(
    [
      ...['script', 'style', 'template', 'svg', 'iframe', 'object', 'video', 'audio', 'canvas', 'math'],
      ...['select', 'datalist', 'textarea', 'noembed', 'noframes', 'rp', 'rt', 'frameset', 'dialog'],
    ].map((name) => [name, 'balisage'] as const),
  ),
  title: 'métadonnées',
  nav: 'sommaire',
  header: 'en-tête ou pied de page',
  footer: 'en-tête ou pied de page',
};

/** Why a page's element is no text of it; undefined for what is. */
export function unreadReason(element: Element): AsideReason | undefined {
  const { tagName } = element;
  if (isHidden(element)) return 'texte masqué';
  if (isMailing(element)) return 'en-tête ou pied de page';
  if ((tagName === 'header' || tagName === 'footer') && hasHeading(element)) return undefined;
  return UNREAD[tagName];
}

function isHidden({ properties }: Element): boolean {
  return (
    (properties.hidden !== undefined && properties.hidden !== false) ||
    /(?:^|;)\s*(?:display:\s*none|mso-hide:\s*all|visibility:\s*hidden)/iu.test(
      String(properties.style ?? ''),
    )
  );
}

const MAILING =
  /(?:se|vous) d[ée]s(?:inscrire|abonner)|lien de d[ée]s(?:inscription|abonnement)|unsubscribe|dans (?:votre|un|le) navigateur/iu;

/** What a newsletter says of itself. */
function isMailing(element: Element): boolean {
  if (!/^(?:p|div|td|center)$/u.test(element.tagName)) return false;
  const text = textOf(element);
  return text.length < 400 && MAILING.test(text) && !hasHeading(element) && hasAddress(element);
}

function hasAddress(element: Element): boolean {
  return element.children.some(
    (child) => child.type === 'element' && (child.tagName === 'a' || hasAddress(child)),
  );
}

function hasHeading(element: Element): boolean {
  return element.children.some(
    (child) => child.type === 'element' && (/^h[1-6]$/u.test(child.tagName) || hasHeading(child)),
  );
}
