import type { SheetSummary, SheetTerritory } from '../../core/sheet/catalogue.ts';
import { SheetRow } from '../../map/outline/SheetRow.tsx';
import { keepFocusReturn } from '../../state/focus/visit.ts';
import { hoverHandlers } from '../../state/hover.ts';

interface SheetLinkProps {
  readonly card: SheetSummary;
  readonly territory: SheetTerritory;
  /** Why it is offered, above the title. */
  readonly hint?: string | undefined;
}

export const SheetLink = ({ card, territory, hint }: SheetLinkProps) => (
  <SheetRow
    sheet={card}
    level={territory.level}
    hint={hint}
    onClick={() => keepFocusReturn({ sheet: card.id, from: 'card' })}
    {...hoverHandlers(territory.key)}
  />
);
