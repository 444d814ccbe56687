import type { SheetSummary, SheetTerritory } from '../../core/sheet/catalogue.ts';
import type { LocatedSheet } from '../../core/sheet/catalogue-index.ts';
import { SheetRow } from '../../map/outline/SheetRow.tsx';
import { keepFocusReturn } from '../../state/focus/visit.ts';
import { hoverHandlers } from '../../state/map/hover.ts';

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

interface SheetItemsProps<T extends LocatedSheet> {
  readonly sheets: readonly T[];
  readonly hintOf?: (sheet: T) => string | undefined;
}

export function SheetItems<T extends LocatedSheet>({ sheets, hintOf }: SheetItemsProps<T>) {
  return (
    <ul>
      {sheets.map((located) => (
        <li key={located.sheet.id}>
          <SheetLink card={located.sheet} territory={located.territory} hint={hintOf?.(located)} />
        </li>
      ))}
    </ul>
  );
}
