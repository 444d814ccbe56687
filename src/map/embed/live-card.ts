import { cardOf, sheetsAt } from './card.ts';

type Link = HTMLElement | SVGElement;

const OPENERS = '.static-map a, .list a, .card li a';

function openerAt(event: Event): Link | null {
  const { target } = event;
  const link = target instanceof Element ? target.closest(OPENERS) : null;
  return link instanceof HTMLElement || link instanceof SVGElement ? link : null;
}

/** For the link under the pointer: its marker, its line and its territory are lit together. */
function light(event: Event): void {
  const link = openerAt(event);
  const ids = link ? sheetsAt(link).map((line) => line.dataset.sheet ?? '') : [];
  for (const node of document.querySelectorAll('.marks a, .list > li')) {
    const own = `${node.getAttribute('data-sheets') ?? ''} ${node.getAttribute('data-sheet') ?? ''}`.split(
      ' ',
    );
    node.toggleAttribute('data-hovered', ids.length < 4 && own.some((id) => id !== '' && ids.includes(id)));
  }
}

const withModifier = ({ ctrlKey, metaKey, shiftKey, button }: MouseEvent) =>
  ctrlKey || metaKey || shiftKey || button !== 0;

/** What a link leads to is summed up first; from the summary it opens in the atlas, in a tab of its own. */
export function liveCard(card: HTMLElement): void {
  const about = card.querySelector('.about');
  let opener: Link | null = null;
  const links = document.querySelectorAll('.static-map a, .list a');
  for (const link of links) link.setAttribute('role', 'button');
  for (const note of document.querySelectorAll('.list .new-tab')) note.remove();
  const close = () => {
    if (card.hidden) return;
    card.hidden = true;
    opener?.removeAttribute('data-selected');
    opener?.focus();
  };
  const open = (link: Link) => {
    const content = cardOf(link);
    if (!card.contains(link)) {
      opener?.removeAttribute('data-selected');
      opener = link;
      link.setAttribute('data-selected', '');
    }
    about?.replaceChildren(...content);
    card.hidden = false;
    card.scrollTop = 0;
    card.querySelector('h2')?.focus();
  };
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('.close')) close();
    const link = openerAt(event);
    if (!link || withModifier(event)) return;
    event.preventDefault();
    open(link);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    const link = event.key === ' ' ? openerAt(event) : null;
    if (!link) return;
    event.preventDefault();
    open(link);
  });
  for (const way of ['pointerover', 'focusin']) document.addEventListener(way, light);
}
