/** The child's model as this school has it, with its own fields. */
import type { OwnCode } from '../../../shared/areas/children/ownCodes.ts';
import { type ChildModel, childModelWith, type OwnField } from '../../../shared/areas/children/ownFields.ts';
import { useOfficeQuery } from '../../app/calls.ts';

/** One list each, so that one model is made of them while the office is asked. */
const none: readonly OwnField[] = [];
const noCodes: readonly OwnCode[] = [];

export function useChildModel(): ChildModel {
  const { data } = useOfficeQuery('children.ownFields', null);
  const { data: codes } = useOfficeQuery('children.ownCodes', null);
  return childModelWith(data ?? none, codes ?? noCodes);
}
