export type { LinkOption } from './FieldControl.tsx';
export type { Locked } from './LockedField.tsx';
export { RecordForm, type RecordFormProps } from './RecordForm.tsx';
