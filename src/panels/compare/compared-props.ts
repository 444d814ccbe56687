import type { ComparedColumn, Comparison } from '../../domain/comparison/comparison.ts';
import type { Catalogue } from '../../domain/sheet/catalogue.ts';

export interface ComparedProps {
  readonly comparison: Comparison;
  readonly catalogue: Catalogue;
}

export interface ColumnProps extends ComparedProps {
  readonly column: ComparedColumn;
}
