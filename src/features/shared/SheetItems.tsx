import type { LocatedSheet } from '../../core/sheet/catalogue-index.ts';
import { SheetLink } from './SheetLink.tsx';

interface SheetItemsProps<T extends LocatedSheet> {
  readonly sheets: readonly T[];
  readonly hintOf?: (one: T) => string | undefined;
}

export function SheetItems<T extends LocatedSheet>({ sheets, hintOf }: SheetItemsProps<T>) {
  return (
    <ul>
      {sheets.map((one) => (
        <li key={one.sheet.id}>
          <SheetLink card={one.sheet} territory={one.territory} hint={hintOf?.(one)} />
        </li>
      ))}
    </ul>
  );
}
