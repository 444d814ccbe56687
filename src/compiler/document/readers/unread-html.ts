import type { Element } from 'hast';
import { lettersOf } from '../letters.ts';
import { textOf } from './hast-text.ts';
import type { AsideReason } from './reading.ts';

const UNREAD: Readonly<Record<string, AsideReason>> = {
  ...Object.fromEntries(
    [
      ...['script', 'style', 'template', 'svg', 'iframe', 'object', 'video', 'audio', 'canvas', 'math'],
      ...[
        'select',
        'datalist',
        'textarea',
        'noembed',
        'noframes',
        'rp',
        'rt',
        'frameset',
        'dialog',
        'button',
      ],
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
  if (/mso-list:\s*ignore/iu.test(String(element.properties.style ?? ''))) return 'balisage';
  if (isMailing(element) || isControls(element) || isLinks(element)) return 'en-tête ou pied de page';
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

const ROLES = /^(?:navigation|search|banner|contentinfo|dialog|alertdialog|toolbar|menu|menubar)$/u;

/** A form, or a list of nothing but links and buttons that act on the page. */
function isControls(element: Element): boolean {
  const { tagName, properties } = element;
  if (ROLES.test(String(properties.role ?? ''))) return !hasTitle(element);
  if (tagName === 'form') return !hasTitle(element) && textOf(element).length < LONGEST_FORM;
  if (tagName !== 'ul' && tagName !== 'ol') return false;
  const { linked, acting } = linkedLetters(element);
  return acting && linked >= lettersOf(textOf(element)).length;
}

const LONGEST_FORM = 600;

/** « À lire aussi »: beside the text, half of it or more is links. */
function isLinks(element: Element): boolean {
  const { tagName, properties } = element;
  if (tagName !== 'aside' && properties.role !== 'complementary') return false;
  return linkedLetters(element).linked * 2 >= lettersOf(textOf(element)).length;
}

function linkedLetters(node: Element): { linked: number; acting: boolean } {
  let [linked, acting] = [0, false];
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const isButton = child.tagName === 'button';
    if (isButton || child.tagName === 'a') {
      linked += lettersOf(textOf(child)).length;
      acting ||= isButton || /^(?:mailto:\?|javascript:)/iu.test(String(child.properties.href ?? ''));
    } else {
      const inside = linkedLetters(child);
      linked += inside.linked;
      acting ||= inside.acting;
    }
  }
  return { linked, acting };
}

function hasTitle(element: Element): boolean {
  return element.children.some(
    (child) => child.type === 'element' && (child.tagName === 'h1' || hasTitle(child)),
  );
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
