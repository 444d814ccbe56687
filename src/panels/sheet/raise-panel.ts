import { panelScroller } from '../../a11y/panel-scroll.ts';
import { setPanelHeight, usePanelHeight } from '../../state/panel-height.ts';
import { MEDIA } from '../../ui/breakpoints.ts';

/** CSS pixels: after less a finger has only looked. */
const READ_PX = 40;

/** Once a finger reads on in half a panel, the sheet has it all, until the returned function is called; a reader who lowers it is left alone. */
export function raiseWhileRead(): () => void {
  const scroller = panelScroller();
  let isRaised = false;
  const raise = () => {
    const { height } = usePanelHeight.getState();
    const isRead = scroller !== null && scroller.scrollTop >= READ_PX;
    if (isRaised || !isRead || height !== 'half' || !matchMedia(MEDIA.phone).matches) return;
    isRaised = true;
    setPanelHeight('full');
  };
  scroller?.addEventListener('touchend', raise, { passive: true });
  return () => {
    scroller?.removeEventListener('touchend', raise);
    if (isRaised && usePanelHeight.getState().height === 'full') setPanelHeight('half');
  };
}
