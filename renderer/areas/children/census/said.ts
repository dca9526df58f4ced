/** What a person has said about a preview, so that it can be said again to an office that has forgotten it. */
import type { ImportAdjustment } from '../../../../shared/areas/children/import.ts';

export type Said = Omit<ImportAdjustment, 'importId'>;
/** What is new in it; everything else stays as it was. */
export type Adjustment = Partial<Said>;

export const nothingSaid: Said = { sheet: null, mapping: [], mends: [], decisions: [], choices: [] };

/** The last word on a column, cell or row holds; another sheet starts anew. */
export function addTo(said: Said, changes: Adjustment): Said {
  const { sheet = null, mapping = [], mends = [], decisions = [], choices = [] } = changes;
  const before = sheet === null || sheet === said.sheet ? said : { ...nothingSaid, sheet };
  return {
    sheet: before.sheet,
    mapping: [...before.mapping, ...mapping],
    mends: [...before.mends, ...mends],
    decisions: [...before.decisions, ...decisions],
    choices: [...before.choices, ...choices],
  };
}
