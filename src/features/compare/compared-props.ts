import type { ComparedColumn, Comparison } from '../../core/comparison/comparison.ts';
import type { Catalogue } from '../../core/sheet/catalogue.ts';

export interface ComparedProps {
  readonly comparison: Comparison;
  readonly catalogue: Catalogue;
}

export interface ColumnProps extends ComparedProps {
  readonly column: ComparedColumn;
}
